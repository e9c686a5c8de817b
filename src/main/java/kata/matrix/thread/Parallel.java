package kata.matrix.thread;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * A small pool of threads for short parallel regions. The caller takes tasks from the first on, helper threads from the
 * last on. In similar regions a thread then gets nearly the same tasks, whose data its caches still hold: this saves
 * 5 % of a training step. Helpers wait for the next region, and the caller waits for the helpers' last tasks. All wait
 * first spinning, then asleep, so that other threads and processes get the core.
 *
 * <p>One region runs at a time. A second region that starts meanwhile, on any thread, runs all its tasks on the thread
 * that starts the region. The division of work into tasks never depends on the number of threads.
 *
 * <p>If the caller runs out of stack or memory at the begin or end of a region, the region is abandoned. Helpers then
 * skip tasks that have not begun, and the next region may begin. Tasks that still run write to arrays that no one reads
 * any more. A helper that ran out of memory is replaced.
 */
public final class Parallel {
    /** Fewest elementary operations that are worth a second thread. */
    private static final long WORTH_A_THREAD = 1 << 15;
    private static final long NANOS_AWAKE = 100_000;
    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final int MOST_THREADS = 256;
    private static final Throwable GIVEN_UP = new IllegalStateException("this parallel region was abandoned");

    /** The region that began last. */
    private static final AtomicReference<Region> LATEST = new AtomicReference<>(new Region(null, 0, 0));
    private static final Worker[] WORKERS = new Worker[MOST_THREADS];

    private static volatile int threads = threadsAtStart();

    /** The work on one piece [from, to) of a range. */
    public interface Body {
        void run(int from, int to);
    }

    private Parallel() {
    }

    private static int threadsAtStart() {
        return Math.max(1, Math.min(MOST_THREADS, Integer.getInteger("kata.threads", CORES)));
    }

    /** The number of threads that a region may use, including the caller. */
    public static int threads() {
        return threads;
    }

    /** Runs the work and returns its result. Meanwhile the regions of all callers use the given number of threads. */
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
     * Runs the body on pieces [from, to) of [0, items), in any order and on any thread. The pieces depend only on items
     * and workPerItem (elementary operations), never on the number of threads.
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
     * Runs the tasks 0 to tasks - 1, in any order and on any thread, and returns when all tasks are done. If a task
     * throws, tasks that have not begun are skipped, and this method throws the task's exception.
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
            region.task = null;    // so that a late worker keeps no arrays alive
            region.over = true;    // assignments only: a call could fail here, too
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

    /** Spins while the condition holds, for at most NANOS_AWAKE; not at all if there are more threads than cores. */
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

    /** A parallel region: tasks, each of which one thread runs. */
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
        /** The caller's thread, set before the caller sleeps until the helpers are done. */
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

        /** Takes a task and returns true; returns false if no task is left. */
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

        /** Waits until all tasks are done: first spinning, then asleep, so that another thread may get this core. */
        void awaitTheOthers() {
            awake(() -> unfinished.get() > 0);
            sleeper = Thread.currentThread();
            while (unfinished.get() > 0) {
                LockSupport.park(this);
            }
        }
    }

    /** A helper thread: waits for regions, and takes tasks of regions that want more helpers than {@code index}. */
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
