package kata.matrix.thread;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * A small pool of threads for short parallel regions. The caller takes part. The others wait for the next region, and
 * the caller for their last tasks, awake for a moment and then asleep, so that another thread or process gets the core.
 * The caller takes tasks from the first on, the others from the last: of regions alike, a thread gets much the same
 * part, which its caches still have. A training step takes 5 % less by that.
 *
 * <p>One region runs at a time. A region that starts inside another, or beside it on another thread, runs its tasks on
 * the thread that starts it. Which tasks there are never depends on the number of threads.
 *
 * <p>A caller that runs out of stack or memory where regions begin and end gives its region up: the helpers leave what
 * has not begun, and the next region takes its place. What they still write goes into arrays that nobody has any more.
 * A helper that ran out of memory is replaced.
 */
public final class Parallel {
    /** Elementary operations below which a second thread costs more than it saves. */
    private static final long WORTH_A_THREAD = 1 << 15;
    private static final long NANOS_AWAKE = 100_000;
    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final int MOST_THREADS = 256;
    private static final Throwable GIVEN_UP = new IllegalStateException("this region could not be ended");

    /** The region that began last. */
    private static final AtomicReference<Region> LATEST = new AtomicReference<>(new Region(null, 0, 0));
    private static final Worker[] WORKERS = new Worker[MOST_THREADS];

    private static volatile int threads = threadsAtStart();

    /** What is done with the pieces of a range. */
    public interface Body {
        void run(int from, int to);
    }

    private Parallel() {
    }

    private static int threadsAtStart() {
        return Math.max(1, Math.min(MOST_THREADS, Integer.getInteger("kata.threads", CORES)));
    }

    /** How many threads a region may use, the caller among them. */
    public static int threads() {
        return threads;
    }

    /** The result of the work, whose regions use that many threads, in this and in every other thread meanwhile. */
    public static synchronized <T> T with(int threads, Supplier<T> work) {
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
    public static void overRange(int items, long workPerItem, Body body) {
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
    public static void run(int tasks, IntConsumer task) {
        int width = Math.min(threads, tasks);
        Region before = LATEST.get();
        Region region = width <= 1 || !before.over ? null : new Region(task, tasks, width - 1);
        if (region == null || !LATEST.compareAndSet(before, region)) {
            for (int i = 0; i < tasks; i++) {
                task.accept(i);
            }
            return;
        }
        boolean ended = false;
        try {
            wakeUp(region);
            region.takeTasksFromTheBeginning();
            region.awaitTheOthers();
            ended = true;
        } finally {
            region.failure = ended ? region.failure : GIVEN_UP;
            region.task = null;    // a worker that is late keeps no arrays
            region.over = true;    // all by assignments: a call could fail here, too
        }
        if (region.failure != null) {
            Parallel.<RuntimeException>rethrow(region.failure);
        }
    }

    private static void wakeUp(Region region) {
        for (int w = 0; w < region.helpers; w++) {
            if (WORKERS[w] == null || !WORKERS[w].isAlive()) {
                WORKERS[w] = new Worker(w);
                WORKERS[w].start();
            }
            if (WORKERS[w].asleep) {
                LockSupport.unpark(WORKERS[w]);
            }
        }
    }

    /** Waits as long as that holds, but not long. */
    private static void awake(BooleanSupplier holds) {
        long deadline = System.nanoTime() + NANOS_AWAKE;
        while (threads <= CORES && holds.getAsBoolean() && System.nanoTime() - deadline < 0) {
            Thread.onSpinWait();
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void rethrow(Throwable thrown) throws T {
        throw (T) thrown;
    }

    /** Tasks, each taken by one thread. */
    private static final class Region {
        private IntConsumer task;
        private final int tasks;
        private final int helpers;
        private final AtomicInteger taken = new AtomicInteger();
        private final AtomicInteger fromTheEnd = new AtomicInteger();
        private final AtomicInteger unfinished;
        private volatile Throwable failure;
        /** Whether the next region may begin. */
        private volatile boolean over;
        /** The caller, once it sleeps until the others are done. */
        private volatile Thread sleeper;

        Region(IntConsumer task, int tasks, int helpers) {
            this.task = task;
            this.tasks = tasks;
            this.helpers = helpers;
            unfinished = new AtomicInteger(tasks);
            over = tasks == 0;
        }

        void takeTasksFromTheBeginning() {
            for (int index = 0; hasTaken(); index++) {
                run(index);
            }
        }

        void takeTasksFromTheEnd() {
            while (hasTaken()) {
                run(tasks - fromTheEnd.incrementAndGet());
            }
        }

        /** Takes one of the tasks, if there is any left. */
        private boolean hasTaken() {
            return taken.get() < tasks && taken.getAndIncrement() < tasks;
        }

        private void run(int index) {
            try {
                if (failure == null) {
                    task.accept(index);
                }
            } catch (Throwable thrown) {
                failure = thrown;
            } finally {
                if (unfinished.decrementAndGet() == 0 && sleeper != null) {
                    LockSupport.unpark(sleeper);
                }
            }
        }

        /** Asleep, where that takes long: another thread that has no core gets this one's. */
        void awaitTheOthers() {
            awake(() -> unfinished.get() > 0);
            sleeper = Thread.currentThread();
            while (unfinished.get() > 0) {
                LockSupport.park(this);
            }
        }
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
            Region last = null;
            while (true) {
                last = regionAfter(last);
                if (index < last.helpers) {
                    last.takeTasksFromTheEnd();
                }
            }
        }

        private Region regionAfter(Region last) {
            awake(() -> LATEST.get() == last);
            asleep = true;
            while (LATEST.get() == last) {
                LockSupport.park(this);
            }
            asleep = false;
            return LATEST.get();
        }
    }
}
