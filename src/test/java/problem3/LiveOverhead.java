package problem3;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kata.data.Mnist;
import kata.live.Browser;
import kata.live.Feed;
import kata.live.LiveServer;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import problem2.Augmentation;

/**
 * How much slower training is while browsers show its page. Two trainings take turns, an epoch each: one that nobody
 * sees, while the browsers have nothing to do, and one that all of them show.
 *
 * <p>Run it on a quiet machine by {@code mvn test -Dtest=LiveOverhead -Drounds=10 -Dbrowsers=10}: five minutes on two
 * cores.
 */
class LiveOverhead {
    private static final int ROUNDS = Integer.getInteger("rounds", 10);
    private static final int BROWSERS = Integer.getInteger("browsers", 10);
    private static final AutoencoderRecipe RECIPE = new AutoencoderRecipe("autoencoder-2",
            List.of(784, 1000, 500, 250, 2), ROUNDS + 1, 100, 3e-3, 0.02, 0.99, Augmentation.NONE, 0);

    @TempDir(cleanup = CleanupMode.NEVER)
    Path profile;

    @Test
    void atMostTwoPerCent() throws Exception {
        Mnist test = Mnist.test();
        Matrix images = Mnist.train().images(Precision.FLOAT32);
        Feed feed = new Feed();
        Matrix tested = test.images(Precision.FLOAT32);
        AutoencoderTraining alone = new AutoencoderTraining(RECIPE, 1, images, tested);
        AutoencoderTraining seen = new AutoencoderTraining(RECIPE, 1, images, tested);
        LiveTraining live = new LiveTraining(feed, new DeepFigures(profile, test), test);
        List<Double> ratios = new ArrayList<>();
        try (LiveServer server = new LiveServer(feed); Browser browser = new Browser(profile)) {
            for (int i = 0; i < BROWSERS; i++) {
                browser.open(server.link()).await("document.getElementById('connection').textContent", "Live.");
            }
            live.begin(RECIPE, seen);
            for (int round = 0; round <= ROUNDS; round++) {
                long start = System.nanoTime();
                alone.runEpoch();
                long between = System.nanoTime();
                seen.runEpoch();
                live.afterEpoch();
                double ratio = (double) (System.nanoTime() - between) / (between - start);
                System.out.printf(Locale.ROOT, "round %2d: %.2f s alone, times %.4f with %d browsers%n", round,
                        (between - start) / 1e9, ratio, BROWSERS);
                if (round > 0) {    // in the first one the JVM warms up
                    ratios.add(ratio);
                }
            }
        }
        double median = ratios.stream().sorted().toList().get(ratios.size() / 2);
        System.out.printf(Locale.ROOT, "median: times %.4f%n", median);
        assertThat(median).isLessThanOrEqualTo(1.02);
    }
}
