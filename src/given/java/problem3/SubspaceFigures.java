package problem3;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import kata.figure.LineChart;
import kata.matrix.Decompositions;
import kata.matrix.Matrix;
import kata.random.Generator;

/** The figures of 3a: the effect of outliers on PCA, and the distances of two robust methods to the subspace. */
public final class SubspaceFigures {
    private static final int K = 20;
    private static final int DRAWS = 3;
    /** The shares of outliers, in per cent; the homework has 2 per cent. */
    private static final double[] SHARES = {0, 2, 5, 10, 15, 20, 25, 30, 35, 40};
    private static final int SINGULAR_VALUES = 30;

    private SubspaceFigures() {
    }

    /**
     * Draws {@code subspace-singular-values}, {@code subspace-iterations} and {@code subspace-outliers}, each as PNG
     * and SVG, in some seconds.
     *
     * @param folder the folder of the figures, made if missing
     * @throws IOException if the files cannot be written
     */
    public static void draw(Path folder) throws IOException {
        SubspaceData data = SubspaceData.homework();
        singularValues(data).save(folder, "subspace-singular-values");
        iterations(data).save(folder, "subspace-iterations");
        outliers().save(folder, "subspace-outliers");
    }

    private static LineChart singularValues(SubspaceData data) {
        double[] values = Arrays.copyOf(Decompositions.svd(data.x()).s().toArray(), SINGULAR_VALUES);
        return new LineChart("The first singular values of the data", "number", "singular value")
                .line("data", IntStream.rangeClosed(1, values.length).asDoubleStream().toArray(), values);
    }

    private static LineChart iterations(SubspaceData data) {
        List<Double> robust = new ArrayList<>();
        List<Double> byGradient = new ArrayList<>();
        RobustFactorization.fit(data.x(), K, a -> robust.add(distance(a, data)));
        RobustByGradient.fit(data.x(), K, Generator.defaultRng(1), a -> byGradient.add(distance(a, data)));
        LineChart chart = new LineChart("Distance to the true subspace against iteration", "iteration", "distance")
                .logarithmic();
        line(chart, "robust (3a2)", robust);
        line(chart, "robust by gradients", byGradient);
        return chart.reference("PCA", distance(Pca.basis(data.x(), K), data));
    }

    private static LineChart outliers() {
        return new LineChart("Distance to the true subspace against outliers", "outliers in %", "distance")
                .logarithmic()
                .line("PCA", SHARES, medians(data -> distance(Pca.basis(data.x(), K), data)))
                .line("robust (3a2)", SHARES, medians(
                        data -> distance(RobustFactorization.fit(data.x(), K, a -> { }), data)));
    }

    /** The median distance for each number of outliers among 100 points, that is, for each share in %. */
    private static double[] medians(ToDoubleFunction<SubspaceData> distance) {
        return Arrays.stream(SHARES).map(share -> IntStream.range(0, DRAWS)
                .mapToDouble(seed -> distance.applyAsDouble(SubspaceData.likeTheHomework(seed, (int) share)))
                .sorted().toArray()[DRAWS / 2]).toArray();
    }

    private static void line(LineChart chart, String name, List<Double> distances) {
        if (!distances.isEmpty()) {
            chart.line(name, IntStream.range(0, distances.size()).asDoubleStream().toArray(),
                    distances.stream().mapToDouble(distance -> distance).toArray());
        }
    }

    /** The distance of the columns of A to the true subspace, at least 1e-16, since a logarithmic axis has no 0. */
    private static double distance(Matrix a, SubspaceData data) {
        return Math.max(1e-16, Pca.distance(Decompositions.qr(a).q(), data.basis()));
    }
}
