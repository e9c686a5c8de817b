package kata.matrix;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * A small pool of threads for short parallel regions: the caller takes part, the others wait for the next region
 * awake for a moment and then asleep.
 *
 * <pre>
 *   ticket = (number of the region, tasks left)      one word: whoever lowers it by one has a task of just that
 *                                                    region, and a worker that is late finds none left
 * </pre>
 *
 * The caller takes tasks from the first on, the others from the last: of regions alike, a thread gets much the same
 * part, which its caches still have.
 *
 * <p>One region runs at a time. A region that starts inside another, or beside it on another thread, runs its tasks on
 * the thread that starts it. Which tasks there are never depends on the number of threads.
 *
 * <p>A caller that runs out of stack or memory where regions begin and end cannot know any more which thread is at
 * what. Such a region stays the one that runs for ever: no later one meets its helpers, all run on their own threads.
 */
final class Parallel {
    /** Elementary operations below which a second thread costs more than it saves. */
    private static final long WORTH_A_THREAD = 1 << 15;
    private static final long NANOS_AWAKE = 100_000;
    private static final int SPINS_BETWEEN_LOOKS_AT_THE_CLOCK = 128;
    private static final int SPINS_BEFORE_YIELDING = 20_000;
    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final int MOST_THREADS = 256;
    private static final Throwable GIVEN_UP = new IllegalStateException("this region could not be ended");

    private static final AtomicBoolean BUSY = new AtomicBoolean();
    private static final AtomicLong TICKET = new AtomicLong();
    private static final AtomicInteger FROM_THE_END = new AtomicInteger();
    private static final AtomicInteger UNFINISHED = new AtomicInteger();
    private static final Worker[] WORKERS = new Worker[MOST_THREADS];

    private static volatile int threads = threadsAtStart();

    // The region that runs: written before its ticket, and not written again while it has tasks left.
    private static IntConsumer task;
    private static int tasks;
    private static int helpers;
    private static volatile Throwable failure;

    interface Body {
        void run(int from, int to);
    }

    private Parallel() {
    }

    private static int threadsAtStart() {
        return Math.max(1, Math.min(MOST_THREADS, Integer.getInteger("kata.threads", CORES)));
    }

    /** How many threads a region may use, the caller among them. */
    static int threads() {
        return threads;
    }

    /** The result of the work, whose regions use that many threads, in this and in every other thread meanwhile. */
    static synchronized <T> T with(int threads, Supplier<T> work) {
        int before = Parallel.threads;
        Parallel.threads = threads;
        try {
            return work.get();
        } finally {
            Parallel.threads = before;
        }
    }

    /**
     * Runs the body on the pieces [from, to) of [0, items), in any order and on any thread. The pieces depend on
     * the two arguments alone, never on the number of threads.
     */
    static void overRange(int items, long workPerItem, Body body) {
        int piece = (int) Math.min(items, Math.max(1, WORTH_A_THREAD / Math.max(1, workPerItem)));
        if (piece == items) {
            body.run(0, items);
            return;
        }
        run((items - 1) / piece + 1, p -> body.run(p * piece, p * piece + Math.min(piece, items - p * piece)));
    }

    /**
     * Runs the tasks 0 to tasks - 1, in any order and on any thread, and returns when all are done. If one of them
     * throws, those not yet begun are left out, and the caller gets what was thrown.
     */
    static void run(int tasks, IntConsumer task) {
        int width = Math.min(threads, tasks);
        if (width <= 1 || !BUSY.compareAndSet(false, true)) {
            for (int i = 0; i < tasks; i++) {
                task.accept(i);
            }
            return;
        }
        boolean ended = false;
        try {
            begin(tasks, task, width - 1);
            takeTasksFromTheBeginning(TICKET.get() >>> 32);
            awaitTheOthers();
            ended = true;
        } finally {
            if (!ended) {
                failure = GIVEN_UP;    // its helpers leave the other tasks out; a call could fail here, too
            }
        }
        Parallel.task = null;
        Throwable thrown = failure;
        failure = null;
        BUSY.set(false);
        if (thrown != null) {
            Parallel.<RuntimeException>rethrow(thrown);
        }
    }

    private static void begin(int tasks, IntConsumer task, int helpers) {
        Parallel.task = task;
        Parallel.tasks = tasks;
        Parallel.helpers = helpers;
        FROM_THE_END.set(0);
        UNFINISHED.set(tasks);
        TICKET.set(((TICKET.get() >>> 32) + 1) << 32 | tasks);
        for (int w = 0; w < helpers; w++) {
            if (WORKERS[w] == null) {
                WORKERS[w] = new Worker(w);
                WORKERS[w].start();
            }
            WORKERS[w].wakeUp();
        }
    }

    private static void takeTasksFromTheBeginning(long region) {
        for (int index = 0; hasTaken(region); index++) {
            runTask(index);
        }
    }

    private static void takeTasksFromTheEnd(long region) {
        while (hasTaken(region)) {
            runTask(tasks - FROM_THE_END.incrementAndGet());
        }
    }

    /** Takes one of the tasks of that region, if there is any left. */
    private static boolean hasTaken(long region) {
        for (long ticket = TICKET.get(); ticket >>> 32 == region && (int) ticket > 0; ticket = TICKET.get()) {
            if (TICKET.compareAndSet(ticket, ticket - 1)) {
                return true;
            }
        }
        return false;
    }

    private static void runTask(int index) {
        try {
            if (failure == null) {
                task.accept(index);
            }
        } catch (Throwable thrown) {
            failure = thrown;
        } finally {
            UNFINISHED.decrementAndGet();
        }
    }

    private static void awaitTheOthers() {
        for (int spins = 0; UNFINISHED.get() > 0; spins++) {
            if (spins < SPINS_BEFORE_YIELDING && threads <= CORES) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void rethrow(Throwable thrown) throws T {
        throw (T) thrown;
    }

    /** Waits for regions and takes tasks of those that want this many helpers. */
    private static final class Worker extends Thread {
        private final int index;
        private volatile boolean asleep;

        Worker(int index) {
            super("kata-" + (index + 1));
            this.index = index;
            setDaemon(true);
        }

        @Override
        public void run() {
            long last = 0;
            while (true) {
                last = nextRegion(last);
                if (index < helpers) {
                    takeTasksFromTheEnd(last);
                }
            }
        }

        private long nextRegion(long last) {
            long region = TICKET.get() >>> 32;
            long deadline = System.nanoTime() + NANOS_AWAKE;
            for (int spins = 1; region == last; spins++) {
                if (threads > CORES || spins % SPINS_BETWEEN_LOOKS_AT_THE_CLOCK == 0
                        && System.nanoTime() - deadline > 0) {
                    sleepAfter(last);
                }
                Thread.onSpinWait();
                region = TICKET.get() >>> 32;
            }
            return region;
        }

        private void sleepAfter(long last) {
            asleep = true;
            while (TICKET.get() >>> 32 == last) {
                LockSupport.park(this);
            }
            asleep = false;
        }

        void wakeUp() {
            if (asleep) {
                LockSupport.unpark(this);
            }
        }
    }
}
