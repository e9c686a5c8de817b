package problem3;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import kata.data.Mnist;
import kata.figure.DigitGrid;
import kata.figure.LineChart;
import kata.figure.ScatterPlot;
import kata.matrix.Matrix;
import kata.matrix.Precision;

/** Draws the pictures of problem 3b: the paper's figures 2B and 3, the decoded plane, and the learning curves. */
final class DeepFigures {
    private static final int POINTS_OF_A_CLASS = 500;
    private static final int GRID = 20;
    /** The share of codes beyond each edge of the decoded plane: few digits lie there. */
    private static final double MARGIN = 0.04;

    private final Path folder;
    private final Mnist test;
    private final int[] labels;

    /** @param folder the folder of the pictures */
    DeepFigures(Path folder, Mnist test) {
        this.folder = folder;
        this.test = test;
        this.labels = test.labels();
    }

    /** Draws figure 2B: the first test image of each class; for each model, a row of reconstructions and its error. */
    void reconstructions(String file, List<Model> models) throws IOException {
        Matrix digits = test.images(Precision.FLOAT32).select(firstOfEachClass());
        DigitGrid grid = new DigitGrid("Test images and what is left of them after a code of 30 numbers",
                Mnist.CLASSES).row("original", "squared error\nper test image", digits);
        for (Model model : models) {
            grid.row(model.result().title(), String.format(Locale.ROOT, "%.2f", model.result().testError()),
                    model.reconstruct(digits));
        }
        grid.save(folder, file);
    }

    /** Draws figure 3: 500 test digits of each class in the plane, by PCA and an autoencoder, the middle enlarged. */
    void plane(String file, Matrix pca, double pcaAccuracy, Matrix autoencoder, double autoencoderAccuracy)
            throws IOException {
        int[] some = someOfEachClass(POINTS_OF_A_CLASS);
        int[] classes = Arrays.stream(some).map(i -> labels[i]).toArray();
        new ScatterPlot("Digits in the plane")
                .panel(accuracy("PCA", pcaAccuracy), pca.select(some), classes)
                .panel(accuracy("autoencoder", autoencoderAccuracy), autoencoder.select(some), classes)
                .enlarged().save(folder, file);
    }

    /** Draws the decoded images of a grid of points, over the part of the plane with most codes. */
    void decodedPlane(Model autoencoder, Matrix codes) throws IOException {
        double[] across = spread(codes, 0);
        double[] up = spread(codes, 1);
        float[] points = new float[2 * GRID * GRID];
        for (int i = 0; i < GRID * GRID; i++) {
            points[2 * i] = (float) across[i % GRID];
            points[2 * i + 1] = (float) up[GRID - 1 - i / GRID];
        }
        new DigitGrid("The plane of codes, decoded", GRID)
                .rows(autoencoder.decode().apply(Matrix.of(GRID * GRID, 2, points)))
                .captions(range("first code", across), range("second code", up))
                .save(folder, "figure-3-decoded");
    }

    /** Draws the squared error against the epoch, for each model that was trained in epochs. */
    void curves(List<Model> models) throws IOException {
        LineChart chart = new LineChart("Squared error per test image against epoch", "epoch",
                "squared error").logarithmic();
        for (Model model : models) {
            double[] errors = model.testErrors().stream().mapToDouble(Double::doubleValue).toArray();
            if (errors.length > 0) {
                chart.line(model.result().name(), IntStream.rangeClosed(1, errors.length).asDoubleStream().toArray(),
                        errors);
            }
        }
        chart.save(folder, "squared-error");
    }

    /** The index of the first test image of each class. */
    int[] firstOfEachClass() {
        return IntStream.range(0, Mnist.CLASSES).map(digit -> IntStream.range(0, labels.length)
                .filter(i -> labels[i] == digit).findFirst().orElseThrow()).toArray();
    }

    /** The indices of the first images of each class, in ascending order, so that no class covers all others. */
    int[] someOfEachClass(int count) {
        int[] taken = new int[Mnist.CLASSES];
        return IntStream.range(0, labels.length).filter(i -> taken[labels[i]]++ < count).toArray();
    }

    /** Evenly spaced values from a low quantile of the column to a high quantile. */
    private static double[] spread(Matrix codes, int column) {
        double[] sorted = Arrays.stream(codes.transpose().slice(column, column + 1).toArray()).sorted().toArray();
        double low = sorted[(int) (MARGIN * sorted.length)];
        double high = sorted[(int) ((1 - MARGIN) * sorted.length)];
        return IntStream.range(0, GRID).mapToDouble(i -> low + (high - low) * i / (GRID - 1)).toArray();
    }

    private static String range(String name, double[] values) {
        return String.format(Locale.ROOT, "%s, %.1f to %.1f", name, values[0], values[values.length - 1]);
    }

    private static String accuracy(String name, double accuracy) {
        return String.format(Locale.ROOT, "%s: %.1f %% by 10 neighbours", name, 100 * accuracy);
    }
}
