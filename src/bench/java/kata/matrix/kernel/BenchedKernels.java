package kata.matrix.kernel;

import java.util.Random;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import kata.matrix.Precision;

/** Opens the kernels on vectors to the benchmark. */
public final class BenchedKernels {
    private static final Backend VECTOR = Backend.vector();
    private static final int FEWEST_SUMS = 6;
    /** Bytes for A and B: three quarters of the 32 KiB that most cores have. */
    private static final int FIRST_CACHE = 24 << 10;

    private BenchedKernels() {
    }

    /** C = A B with A: (m, k), B: (k, n), C: (m, n), row by row; a transposed factor is stored as its transpose. */
    public static void multiply(float[] a, boolean transposedA, float[] b, boolean transposedB, float[] c,
            int m, int n, int k) {
        VECTOR.float32.product(a, transposedA, b, transposedB, null, c, m, n, k);
    }

    /** The same in float64. */
    public static void multiply(double[] a, boolean transposedA, double[] b, boolean transposedB, double[] c,
            int m, int n, int k) {
        VECTOR.float64.product(a, transposedA, b, transposedB, null, c, m, n, k);
    }

    /**
     * C = A B for one tile of C. A and B together fill most of a core's first cache.
     *
     * @param flops additions and multiplications of a run
     */
    public record TileProduct(Runnable loop, double flops) {
        /** Computes C once. */
        public void run() {
            loop.run();
        }
    }

    /** The product of a tile of so many rows and vectors, from random factors. */
    public static TileProduct tile(Precision precision, int rows, int vectors, boolean packed) {
        boolean floats = precision == Precision.FLOAT32;
        Kernels<?> kernels = floats ? VECTOR.float32 : VECTOR.float64;
        int lanes = floats ? FloatVector.SPECIES_PREFERRED.length() : DoubleVector.SPECIES_PREFERRED.length();
        int columns = vectors * lanes;
        int stride = packed ? Tiles.stride(rows, lanes) : 0;
        int height = packed ? stride : rows;
        int k = FIRST_CACHE / (height + columns) / (floats ? Float.BYTES : Double.BYTES);
        Random random = new Random(0);
        Object a = kernels.of(random.doubles((long) k * height).toArray());
        Object b = kernels.of(random.doubles((long) k * columns).toArray());
        Object c = kernels.allocate(rows * columns);
        TileLoop loop = GeneratedTile.of(kernels.type(), lanes, rows, vectors, stride);
        return new TileProduct(() -> loop.run(a, 0, k, rows, b, 0, c, 0, columns, k, false),
                2.0 * rows * columns * k);
    }

    /**
     * Whether there are sums enough to keep a core busy, and the sums, a row of B and an element of A have registers.
     */
    public static boolean isWorthATile(int rows, int vectors) {
        return rows * vectors >= FEWEST_SUMS && rows * vectors + vectors + 1 <= Jvm.VECTOR_REGISTERS;
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
