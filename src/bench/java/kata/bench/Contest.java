package kata.bench;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A comparison of contestants that do the same work. In each round, each contestant runs a block of repetitions. Before
 * a block there is a pause in which all threads fall asleep, so that no contestant runs beside another's spinning
 * threads. Then a few repetitions that do not count warm up the caches and the clock.
 */
final class Contest {
    private static final long SETTLE_MILLIS = 50;
    private static final double WARM_SHARE = 0.25;

    private final double blockSeconds;
    private final List<Runnable> contestants;
    private final int[] repetitions;
    /** The seconds per repetition: [contestant][round]. */
    private final double[][] seconds;

    Contest(double blockSeconds, int rounds, List<Runnable> contestants) {
        this.blockSeconds = blockSeconds;
        this.contestants = contestants;
        this.repetitions = new int[contestants.size()];
        this.seconds = new double[contestants.size()][rounds];
    }

    /** Runs each contestant for the given seconds, then counts the repetitions that fill a block. */
    void warm(double warmSeconds) {
        for (int i = 0; i < contestants.size(); i++) {
            settle();
            repeat(contestants.get(i), warmSeconds);
            repetitions[i] = repeat(contestants.get(i), blockSeconds);
        }
    }

    /** Measures one block of each contestant; each round begins with another contestant. */
    void round(int round) {
        for (int turn = 0; turn < contestants.size(); turn++) {
            int i = (turn + round) % contestants.size();
            settle();
            repeat(contestants.get(i), WARM_SHARE * blockSeconds);
            long begin = System.nanoTime();
            for (int r = 0; r < repetitions[i]; r++) {
                contestants.get(i).run();
            }
            seconds[i][round] = (System.nanoTime() - begin) / 1e9 / repetitions[i];
        }
    }

    /** The contestant's work per second in each round; {@code work} is the work of one repetition. */
    Rates rates(int contestant, double work) {
        return new Rates(DoubleStream.of(seconds[contestant]).map(each -> work / each).toArray());
    }

    private static int repeat(Runnable work, double atLeastSeconds) {
        long begin = System.nanoTime();
        int count = 0;
        do {
            work.run();
            count++;
        } while (System.nanoTime() - begin < atLeastSeconds * 1e9);
        return count;
    }

    static void settle() {
        try {
            Thread.sleep(SETTLE_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
