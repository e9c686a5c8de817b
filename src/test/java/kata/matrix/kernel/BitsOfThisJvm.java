package kata.matrix.kernel;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import kata.matrix.Lazy;
import kata.matrix.Matrix;
import kata.matrix.MatrixProgram;
import kata.matrix.Oracle;
import kata.matrix.Precision;

/** Prints what matrices are computed with, and checksums of what they are: see {@link BackendIT}. */
final class BitsOfThisJvm {
    private static final int M = 17;
    private static final int K = 410;
    private static final int N = 41;

    private BitsOfThisJvm() {
    }

    public static void main(String[] arguments) {
        System.out.println(Backend.description());
        System.out.println("functions " + functions());
        System.out.println("products " + products());
        System.out.println("fused " + Jvm.HAS_FMA);
        System.out.println("waits " + (Lazy.of(Matrix.zeros(1, 1).plus(1)).expression() != null));
    }

    /** Of functions, sums and formulas without products. */
    static long functions() {
        long bits = 0;
        for (Precision precision : Precision.values()) {
            Matrix x = matrix(23, 21, precision);
            Matrix y = matrix(21, 23, precision).transpose();
            for (Matrix each : List.of(x.exp(), x.square().log(), x.tanh(), x.sigmoid(), x.rowSums(), x.columnSums(),
                    x.divide(y).relu().plusRow(y.slice(0, 1)).timesColumn(x.rowMaxima()))) {
                bits = 31 * bits + each.hashCode();
            }
            bits = 31 * bits + optimized(matrix(53, 40, precision)).hashCode();
        }
        return bits;
    }

    /** Often enough that its steps become one; with more elements than all results are kept of. */
    private static Matrix optimized(Matrix x) {
        Matrix theta = x;
        for (int time = 0; time < 4; time++) {
            Matrix mean = x.scale(0.9).plus(theta.square().scale(0.1));
            theta = theta.minus(x.scale(1.1).divide(mean.scale(1.2).sqrt().plus(1e-8)).scale(0.1));
            theta.get(0, 0);
        }
        return theta;
    }

    /** Of products in every layout, once they are seen to be within γ_k |A| |B| of those in double. */
    static long products() {
        long bits = 0;
        for (Precision precision : Precision.values()) {
            Matrix a = matrix(M, K, precision);
            Matrix b = matrix(K, N, precision);
            Matrix c = a.matmul(b);
            checkWithinBound(a, b, c);
            Matrix aT = atOnce(a.transpose());
            Matrix bT = atOnce(b.transpose());
            for (Matrix each : List.of(c, aT.transpose().matmul(b), a.matmul(bT.transpose()), bT.matmul(aT))) {
                bits = 31 * bits + each.hashCode();
            }
            MatrixProgram program = new MatrixProgram(55272022, 23, 21, 30);
            List<Matrix> nodes = program.run(program.leaves(precision), UnaryOperator.identity());
            for (Matrix node : nodes) {
                bits = 31 * bits + node.hashCode();
            }
        }
        return bits;
    }

    private static void checkWithinBound(Matrix a, Matrix b, Matrix c) {
        double[] x = a.toArray();
        double[] y = b.toArray();
        Oracle.Element expected = (i, j) -> {
            double sum = 0;
            for (int p = 0; p < K; p++) {
                sum += x[i * K + p] * y[p * N + j];
            }
            return sum;
        };
        Oracle.Element bound = (i, j) -> {
            double sum = 0;
            for (int p = 0; p < K; p++) {
                sum += Math.abs(x[i * K + p] * y[p * N + j]);
            }
            return Oracle.sumBound(K, a.precision().unitRoundoff(), sum);
        };
        Oracle.assertWithin("matmul", c, a.precision(), M, N, expected, bound);
    }

    private static Matrix atOnce(Matrix matrix) {
        matrix.toArray();
        return matrix;
    }

    private static Matrix matrix(int rows, int columns, Precision precision) {
        double[] values = new Random(rows).doubles((long) rows * columns, -2, 2).toArray();
        return Matrix.of(rows, columns, values).to(precision);
    }
}
