package problem2;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import kata.data.Mnist;
import kata.matrix.Precision;

/** Watches a training run: one line of progress an epoch, and the curves of objective and test accuracy. */
public final class TrainingLog implements TrainingListener {
    private static final int POINTS_AN_EPOCH = 10;
    private static final int IMAGES_AT_ONCE = 1000;

    /** A point of a curve; x is in epochs. */
    record Point(double x, double y) {
    }

    private final Recipe recipe;
    private final int images;
    private final Mnist test;
    private final Consumer<String> lines;
    private final List<Point> objective = new ArrayList<>();
    private final List<Point> accuracy = new ArrayList<>();
    private final long start = System.nanoTime();
    private double epochSum;
    private int epochSteps;
    private double pointSum;
    private int pointSteps;

    /**
     * @param images how many images one epoch has
     * @param test   what the accuracy is measured on after each epoch
     * @param lines  gets the line of progress
     */
    TrainingLog(Recipe recipe, int images, Mnist test, Consumer<String> lines) {
        this.recipe = recipe;
        this.images = images;
        this.test = test;
        this.lines = lines;
    }

    /** The mean objective of each tenth of an epoch, at its end. */
    List<Point> objective() {
        return List.copyOf(objective);
    }

    /** The share of test images whose class is predicted, after each epoch. */
    List<Point> accuracy() {
        return List.copyOf(accuracy);
    }

    @Override
    public void afterStep(Classifier classifier, int step, int steps, double loss) {
        epochSum += loss;
        epochSteps++;
        pointSum += loss;
        pointSteps++;
        double epochs = recipe.epochs() * (double) step / steps;
        double before = recipe.epochs() * (step - 1.0) / steps;
        if (Math.floor(epochs * POINTS_AN_EPOCH) > before * POINTS_AN_EPOCH) {
            objective.add(new Point(epochs, pointSum / pointSteps));
            pointSum = 0;
            pointSteps = 0;
        }
        if (Math.floor(epochs) > before) {
            afterEpoch(classifier, (int) epochs);
        }
    }

    private void afterEpoch(Classifier classifier, int epoch) {
        double seconds = (System.nanoTime() - start) / 1e9;
        double share = accuracy(classifier, test);
        accuracy.add(new Point(epoch, share));
        lines.accept(String.format(Locale.ROOT,
                "%-8s epoch %2d/%d   objective %.4f   test accuracy %.2f %%   %,.0f images/s   %.0f s left",
                recipe.name(), epoch, recipe.epochs(), epochSum / epochSteps, 100 * share,
                epoch * (double) images / seconds, seconds / epoch * (recipe.epochs() - epoch)));
        epochSum = 0;
        epochSteps = 0;
    }

    /** The share of the images whose class is predicted. */
    public static double accuracy(Classifier classifier, Mnist data) {
        int right = 0;
        for (int from = 0; from < data.size(); from += IMAGES_AT_ONCE) {
            Mnist some = data.slice(from, Math.min(data.size(), from + IMAGES_AT_ONCE));
            int[] predicted = classifier.predict(some.images(Precision.FLOAT32));
            int[] labels = some.labels();
            right += (int) IntStream.range(0, predicted.length).filter(i -> predicted[i] == labels[i]).count();
        }
        return right / (double) data.size();
    }
}
