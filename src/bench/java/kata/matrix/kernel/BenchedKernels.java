package kata.matrix.kernel;

import java.util.Random;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import kata.matrix.Precision;

/** Gives the benchmark access to the vector kernels, which are internal to this package. */
public final class BenchedKernels {
    private static final Backend VECTOR = Backend.vector();
    private static final int FEWEST_SUMS = 6;
    /** The bytes for A and B: three quarters of the 32 KiB that most cores have as L1 cache. */
    private static final int FIRST_CACHE = 24 << 10;

    private BenchedKernels() {
    }

    /** Computes C = A B in float32; A: (m, k), B: (k, n), C: (m, n). A transposed factor is stored as its transpose. */
    public static void multiply(float[] a, boolean transposedA, float[] b, boolean transposedB, float[] c,
            int m, int n, int k) {
        VECTOR.float32.product(a, transposedA, b, transposedB, null, c, m, n, k);
    }

    /** Computes C = A B in float64; A: (m, k), B: (k, n), C: (m, n). A transposed factor is stored as its transpose. */
    public static void multiply(double[] a, boolean transposedA, double[] b, boolean transposedB, double[] c,
            int m, int n, int k) {
        VECTOR.float64.product(a, transposedA, b, transposedB, null, c, m, n, k);
    }

    /**
     * The product C = A B for one tile of C. A and B together fill most of a core's L1 cache.
     *
     * @param flops the number of additions and multiplications in one run
     */
    public record TileProduct(Runnable loop, double flops) {
        /** Computes C once. */
        public void run() {
            loop.run();
        }
    }

    /** The product of random factors for one tile: {@code rows} rows of {@code vectors} vectors; A may be packed. */
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

    /** Whether a tile has sums enough to keep a core busy, and registers for sums, a row of B and an element of A. */
    public static boolean isWorthATile(int rows, int vectors) {
        return rows * vectors >= FEWEST_SUMS && rows * vectors + vectors + 1 <= Jvm.VECTOR_REGISTERS;
    }

    /** Computes y = e^x, element by element. */
    public static void exp(float[] x, float[] y) {
        apply(Operation.EXP, x, y);
    }

    /** Computes y = log x, element by element. */
    public static void log(float[] x, float[] y) {
        apply(Operation.LOG, x, y);
    }

    /** Computes y = 1 / (1 + e^-x), element by element. */
    public static void sigmoid(float[] x, float[] y) {
        apply(Operation.SIGMOID, x, y);
    }

    /** Computes y = tanh x, element by element. */
    public static void tanh(float[] x, float[] y) {
        apply(Operation.TANH, x, y);
    }

    /** Computes y = max(x, 0), element by element. */
    public static void relu(float[] x, float[] y) {
        apply(Operation.RELU, x, y);
    }

    private static void apply(Operation operation, float[] x, float[] y) {
        VECTOR.float32.apply(operation, new Object[] {x}, new int[1], new double[0], y, 0, x.length);
    }

    /** Adds the sum of column j of X: (rows, columns) to sums[j], for every j. */
    public static void columnSums(float[] x, int rows, int columns, double[] sums) {
        VECTOR.float32.columnSums(x, rows, columns, 0, columns, sums);
    }

    /** The sum of all elements. */
    public static double sum(float[] x) {
        return VECTOR.float32.sum(x, 0, x.length);
    }
}
