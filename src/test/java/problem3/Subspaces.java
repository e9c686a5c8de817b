package problem3;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import kata.checks.Tolerance;
import kata.matrix.Decompositions;
import kata.matrix.Matrix;
import kata.random.Generator;

/** Subspaces and points for the tests; nothing here uses what a student writes. */
final class Subspaces {
    private Subspaces() {
    }

    static Matrix normal(Generator rng, int rows, int columns) {
        return Matrix.of(rows, columns, rng.standardNormal(rows * columns));
    }

    /** An orthonormal basis, (d, k), of a random subspace. */
    static Matrix random(Generator rng, int d, int k) {
        return Decompositions.qr(normal(rng, d, k)).q();
    }

    /** A random orthogonal matrix: it rotates a basis, or reflects it. */
    static Matrix rotation(Generator rng, int k) {
        return random(rng, k, k);
    }

    static Matrix columns(Matrix a, int from, int to) {
        return a.transpose().slice(from, to).transpose();
    }

    /** The orthogonal projector onto the subspace that the columns span: (d, d). */
    static Matrix projector(Matrix a) {
        Matrix q = Decompositions.qr(a).q();
        return q.matmul(q.transpose());
    }

    /** The projector's diagonal as a row: (1, d). */
    static Matrix projectorDiagonal(Matrix a) {
        return Decompositions.qr(a).q().square().rowSums().transpose();
    }

    /** ‖P1 − P2‖_F of the subspaces that the columns span, by its definition. */
    static double distance(Matrix a1, Matrix a2) {
        return Math.sqrt(projector(a1).minus(projector(a2)).square().sum());
    }

    static double sumOfNorms(Matrix x, Matrix a) {
        return norms(x, a).sum();
    }

    private static Matrix norms(Matrix x, Matrix a) {
        return x.minus(x.matmul(projector(a))).square().rowSums().sqrt();
    }

    /** The subspace after so many sweeps of least squares with the weights r^−p, for residuals r of at least 1e-9. */
    static Matrix reweighted(Matrix x, Matrix start, double p, int sweeps) {
        Matrix a = start;
        for (int sweep = 0; sweep < sweeps; sweep++) {
            double[] factors = Arrays.stream(norms(x, a).toArray())
                    .map(r -> Math.pow(Math.max(r, 1e-9), -p / 2)).toArray();
            a = columns(Decompositions.svd(x.timesColumn(Matrix.of(x.rows(), 1, factors))).v(), 0, start.columns());
        }
        return a;
    }

    /**
     * The same points, where the outliers are longer, in coordinates of the space that all of them span: distances stay
     * as they are, and a decomposition takes a tenth of the time.
     */
    static SubspaceData withLongerOutliers(SubspaceData data, double length) {
        int on = data.x().rows() - data.outliers();
        double[] lengths = IntStream.range(0, data.x().rows()).mapToDouble(i -> i < on ? 1 : length).toArray();
        Matrix axes = columns(Decompositions.svd(data.x()).v(), 0, data.basis().columns() + data.outliers());
        return new SubspaceData(data.x().timesColumn(Matrix.of(lengths.length, 1, lengths)).matmul(axes),
                axes.transpose().matmul(data.basis()), data.outliers());
    }

    /** Every bound the same. */
    static Tolerance within(double bound, Matrix like) {
        return Tolerance.within(like.filledWith(bound), String.format(Locale.ROOT, "%.0e", bound));
    }

    static Tolerance within(double bound) {
        return within(bound, Matrix.zeros(1, 1));
    }

    static Matrix identity(int n) {
        double[] values = new double[n * n];
        IntStream.range(0, n).forEach(i -> values[i * n + i] = 1);
        return Matrix.of(n, n, values);
    }

    /** @throws AssertionError unless A is there, is (d, k), and has finite elements */
    static Matrix requireBasis(String quantity, Matrix a, Matrix x, int k) {
        String wanted = "(" + x.columns() + ", " + k + ")";
        if (a == null) {
            throw new AssertionError(quantity + " is null");
        }
        if (!a.shape().equals(wanted)) {
            throw new AssertionError(quantity + " for " + k + " dimensions and points " + x.shape() + " has the shape "
                    + a.shape() + ", expected " + wanted + (a.rows() == x.rows()
                    ? "\nis it made of left singular vectors? A point is a row, so the directions are the right ones"
                    : a.rows() == k ? "\nare the directions its rows? They are the columns" : ""));
        }
        if (!Arrays.stream(a.toArray()).allMatch(Double::isFinite)) {
            throw new AssertionError(quantity + " has elements that are infinite or NaN: was a residual of 0 divided "
                    + "by, or a root taken of a negative rounding error?");
        }
        return a;
    }
}
