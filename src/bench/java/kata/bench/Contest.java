package kata.bench;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Contestants that do the same work, measured in turn: in each round every one has a block of repetitions, beside a
 * measurement of the peak. Between two blocks all threads get the time to go to sleep, so that nobody runs beside the
 * spinning threads of another; then a few repetitions that do not count bring caches and clock back.
 */
final class Contest {
    private static final long SETTLE_MILLIS = 50;
    private static final double WARM_SHARE = 0.25;

    private final double blockSeconds;
    private final List<Runnable> contestants;
    private final int[] repetitions;
    /** Seconds a repetition: [contestant][round]. */
    private final double[][] seconds;

    Contest(double blockSeconds, int rounds, List<Runnable> contestants) {
        this.blockSeconds = blockSeconds;
        this.contestants = contestants;
        this.repetitions = new int[contestants.size()];
        this.seconds = new double[contestants.size()][rounds];
    }

    /** Runs each contestant for that long, then chooses how many repetitions make a block. */
    void warm(double warmSeconds) {
        for (int i = 0; i < contestants.size(); i++) {
            settle();
            repeat(contestants.get(i), warmSeconds);
            repetitions[i] = repeat(contestants.get(i), blockSeconds);
        }
    }

    /** One block for each contestant; who begins changes from round to round. */
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

    /** Work per second in each round, where a repetition is that much work. */
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
