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
        apply(Operation.EXP, x, y);
    }

    /** y = log x, element by element. */
    public static void log(float[] x, float[] y) {
        apply(Operation.LOG, x, y);
    }

    /** y = 1 / (1 + e^-x), element by element. */
    public static void sigmoid(float[] x, float[] y) {
        apply(Operation.SIGMOID, x, y);
    }

    /** y = tanh x, element by element. */
    public static void tanh(float[] x, float[] y) {
        apply(Operation.TANH, x, y);
    }

    /** y = max(x, 0), element by element. */
    public static void relu(float[] x, float[] y) {
        apply(Operation.RELU, x, y);
    }

    private static void apply(Operation operation, float[] x, float[] y) {
        VECTOR.float32.apply(operation, new Object[] {x}, new int[1], new double[0], y, 0, x.length);
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
