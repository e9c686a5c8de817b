package kata.matrix;

/** Opens the kernels on vectors to the benchmark. */
public final class BenchedKernels {
    private static final Backend VECTOR = Backend.vector();

    private BenchedKernels() {
    }

    /** C = A B with A: (m, k), B: (k, n), C: (m, n), row by row; a transposed factor is stored as its transpose. */
    public static void multiply(float[] a, boolean transposedA, float[] b, boolean transposedB, float[] c,
            int m, int n, int k) {
        VECTOR.float32.product(a, transposedA, b, transposedB, c, m, n, k);
    }

    /** The same in float64. */
    public static void multiply(double[] a, boolean transposedA, double[] b, boolean transposedB, double[] c,
            int m, int n, int k) {
        VECTOR.float64.product(a, transposedA, b, transposedB, c, m, n, k);
    }

    /** y = e^x, element by element. */
    public static void exp(float[] x, float[] y) {
        VECTOR.float32.map(Unary.EXP, x, 0, y, 0, x.length);
    }

    /** y = log x, element by element. */
    public static void log(float[] x, float[] y) {
        VECTOR.float32.map(Unary.LOG, x, 0, y, 0, x.length);
    }

    /** y = 1 / (1 + e^-x), element by element. */
    public static void sigmoid(float[] x, float[] y) {
        VECTOR.float32.map(Unary.SIGMOID, x, 0, y, 0, x.length);
    }

    /** y = tanh x, element by element. */
    public static void tanh(float[] x, float[] y) {
        VECTOR.float32.map(Unary.TANH, x, 0, y, 0, x.length);
    }

    /** y = max(x, 0), element by element. */
    public static void relu(float[] x, float[] y) {
        VECTOR.float32.map(Unary.RELU, x, 0, y, 0, x.length);
    }

    /** Adds the columns of X: (rows, columns) to the sums. */
    public static void columnSums(float[] x, int rows, int columns, double[] sums) {
        VECTOR.float32.columnSums(x, rows, columns, 0, columns, sums);
    }

    /** The sum of all elements. */
    public static double sum(float[] x) {
        return VECTOR.float32.sum(x, 0, x.length);
    }
}
