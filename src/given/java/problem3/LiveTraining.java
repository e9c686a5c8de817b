package problem3;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kata.data.Mnist;
import kata.live.EpochLine;
import kata.live.Feed;
import kata.matrix.Matrix;
import kata.matrix.Precision;

/**
 * Publishes the training of networks for the live page: each epoch as printed on the console, ten digits with their
 * current reconstructions, and some digits in the plane after each epoch. This takes some thousandths of the training.
 */
final class LiveTraining {
    private static final long NANOSECONDS_BETWEEN_DIGITS = 5_000_000_000L;
    private static final int POINTS_OF_A_CLASS = 100;
    private static final int PLANE = 2;

    private final Feed feed;
    private final Matrix digits;
    private final Matrix points;
    private AutoencoderTraining training;
    private AutoencoderRecipe recipe;
    private int published;
    private long shown;

    LiveTraining(Feed feed, DeepFigures figures, Mnist test) {
        this.feed = feed;
        Matrix images = test.images(Precision.FLOAT32);
        int[] some = figures.someOfEachClass(POINTS_OF_A_CLASS);
        digits = images.select(figures.firstOfEachClass());
        points = images.select(some);
        int[] labels = test.labels();
        feed.publish("classes", "", Arrays.stream(some).mapToObj(i -> String.valueOf(labels[i]))
                .collect(Collectors.joining()));
        publishDigits("original", digits);
    }

    /** Publishes a network whose training begins or resumes. */
    void begin(AutoencoderRecipe ofNetwork, AutoencoderTraining begun) {
        training = begun;
        recipe = ofNetwork;
        published = 0;
        feed.publish("network", recipe.name(), Map.of("name", recipe.name(), "epochs", recipe.epochs(), "sizes",
                recipe.sizes(), "paper", FigureSummary.paper(recipe.name())));
        training.onStep(this::afterStep);
        show();
    }

    /** Publishes all new epochs, including the epochs of a checkpoint. */
    void afterEpoch() {
        int done = training.state().epochs().size();
        while (published < done) {
            EpochLine.of(training.progress(++published)).orElseThrow().publish(feed);
        }
        show();
    }

    /**
     * Publishes the results of all networks and the end of training.
     *
     * @param summary the results, as printed on the console
     */
    void end(FigureSummary summary) {
        feed.publish("results", "", Map.of("rows", summary.models().stream().map(FigureSummary::cells).toList(),
                "neighbours", summary.accuracies()));
        feed.publish("end", "", "Training has ended. ./kata report shows the figures.");
    }

    private void afterStep(int done, int minibatches) {
        if (System.nanoTime() - shown > NANOSECONDS_BETWEEN_DIGITS) {
            feed.publish("step", "", Map.of("network", recipe.name(), "epoch", training.state().epochs().size(),
                    "done", done, "minibatches", minibatches));
            publishDigits(recipe.name(), training.network().reconstruct(digits));
            shown = System.nanoTime();
        }
    }

    private void show() {
        publishDigits(recipe.name(), training.network().reconstruct(digits));
        List<Integer> sizes = recipe.sizes();
        if (sizes.get(sizes.size() - 1) == PLANE) {
            feed.publish("plane", String.valueOf(published), Map.of("network", recipe.name(), "epoch", published,
                    "points", floats(Plane.codes(training.network(), points))));
        }
        shown = System.nanoTime();
    }

    /** Publishes images with one byte for each pixel, 255 for white. */
    private void publishDigits(String name, Matrix images) {
        double[] pixels = images.toArray();
        byte[] bytes = new byte[pixels.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(255 * pixels[i]);
        }
        feed.publish("digits", name, Map.of("name", name, "pixels", Base64.getEncoder().encodeToString(bytes)));
    }

    /** The coordinates of all points, point by point, as little-endian float32 numbers in Base64. */
    private static String floats(Matrix codes) {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * codes.rows() * codes.columns())
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(codes.toFloatArray());
        return Base64.getEncoder().encodeToString(bytes.array());
    }
}
