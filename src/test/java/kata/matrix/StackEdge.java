package kata.matrix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import kata.matrix.thread.Parallel;

/**
 * Overflows the stack again and again, and on the way back has a parallel region and a product at each depth, where
 * there is hardly any stack left. Then does honest work, and prints what of it went wrong. See
 * {@link StackOverflowIT}.
 */
final class StackEdge {
    private static final int ROUNDS = 200;
    private static final int DEPTHS = 40;
    private static final int TASKS = 8;
    private static final int WARM = 300;
    private static final int SIZE = 64;

    private static final Matrix A = Matrix.zeros(SIZE, SIZE).plus(2);
    private static final double PRODUCTS_SUM = 4.0 * SIZE * SIZE * SIZE;
    private static final Runnable REGION = StackEdge::runEachOnce;
    private static final Runnable PRODUCT = StackEdge::multiply;
    private static int depthsLeft;
    private static int overflows;
    private static int wrong;
    private static Throwable foreign;

    private StackEdge() {
    }

    public static void main(String[] arguments) {
        List<Matrix> before = numbered();
        work();
        for (int round = 0; round < ROUNDS; round++) {
            overflow();
        }
        System.out.println(overflows);
        if (wrong > 0 || foreign != null) {
            System.out.println("at the edge: " + wrong + " wrong results, " + foreign);
        }
        wrong = 0;
        work();
        if (wrong > 0) {
            System.out.println(wrong + " wrong results");
        }
        requireHelpers();
        List<Matrix> after = numbered();
        requireNumbered(before);
        requireNumbered(after);
        requireArraysOfTheirOwn(before, after);
    }

    private static void work() {
        for (int i = 0; i < WARM; i++) {
            runEachOnce();
            multiply();
        }
    }

    private static void overflow() {
        try {
            overflow();
        } catch (StackOverflowError edge) {
            depthsLeft = DEPTHS;
        }
        if (depthsLeft > 0) {
            depthsLeft--;
            attempt(REGION);
            attempt(PRODUCT);
        }
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (StackOverflowError again) {
            overflows++;
        } catch (Throwable other) {
            foreign = other;
        }
    }

    private static void multiply() {
        if (A.matmul(A).sum() != PRODUCTS_SUM) {
            wrong++;
        }
    }

    private static void runEachOnce() {
        AtomicIntegerArray runs = new AtomicIntegerArray(TASKS);
        Parallel.run(TASKS, runs::incrementAndGet);
        for (int i = 0; i < TASKS; i++) {
            if (runs.get(i) != 1) {
                wrong++;
            }
        }
    }

    /** Two tasks that wait for each other end if two threads are at them. */
    private static void requireHelpers() {
        CountDownLatch both = new CountDownLatch(2);
        AtomicBoolean met = new AtomicBoolean(true);
        Parallel.run(2, task -> {
            both.countDown();
            try {
                if (!both.await(30, TimeUnit.SECONDS)) {
                    met.set(false);
                }
            } catch (InterruptedException interrupted) {
                met.set(false);
            }
        });
        if (!met.get()) {
            System.out.println("regions have no helpers any more");
        }
    }

    private static List<Matrix> numbered() {
        List<Matrix> all = new ArrayList<>();
        for (int i = 0; i < WARM; i++) {
            all.add(A.plus(i));
            all.get(i).lazy.values();
        }
        return all;
    }

    private static void requireNumbered(List<Matrix> all) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).sum() != (2.0 + i) * SIZE * SIZE) {
                System.out.println("matrix " + i + " has changed");
                return;
            }
        }
    }

    private static void requireArraysOfTheirOwn(List<Matrix> some, List<Matrix> others) {
        Set<Object> arrays = Collections.newSetFromMap(new IdentityHashMap<>());
        some.forEach(matrix -> arrays.add(matrix.lazy.values()));
        others.forEach(matrix -> arrays.add(matrix.lazy.values()));
        if (arrays.size() < some.size() + others.size()) {
            System.out.println("two matrices have the same array");
        }
    }
}
