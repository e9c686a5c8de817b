package kata.matrix.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import kata.matrix.Precision;
import kata.matrix.thread.Parallel;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The four kernels of the product against three plain loops with Math.fma: the same bits in every layout, whatever
 * the number of threads.
 */
class ProductKernelsTest {
    private static final int SMALL = 40;
    /** Without the instruction, the products on vectors are not used, and the plain ones round twice. */
    private static final boolean FUSED = Jvm.HAS_FMA;
    private static final Backend SCALAR = Backend.scalar();
    private static final Backend VECTOR = IfVectors.areThere() ? Backend.vector() : null;
    private static final int[] THREADS = {1, 2, 5};

    /** The layouts of A and B. */
    enum Layout {
        NN(false, false), NT(false, true), TN(true, false), TT(true, true);

        final boolean transposedA;
        final boolean transposedB;

        Layout(boolean transposedA, boolean transposedB) {
            this.transposedA = transposedA;
            this.transposedB = transposedB;
        }
    }

    /** C(i, j) depends on row i of A and column j of B alone, so one large oracle has those of all m and n in it. */
    @ParameterizedTest
    @EnumSource
    void allShapesOfUpToFortyRowsColumnsAndSums(Layout layout) {
        for (int k = 0; k <= SMALL; k++) {
            double[] a = random(SMALL * k, k);
            double[] b = random(k * SMALL, 100 + k);
            double[] c = oracle(a, b, SMALL, SMALL, k);
            float[] c32 = oracle(floats(a), floats(b), SMALL, SMALL, k);
            for (int m = 0; m <= SMALL; m++) {
                for (int n = 0; n <= SMALL; n++) {
                    double[] leftPart = part(a, k, m, k);
                    double[] rightPart = part(b, SMALL, k, n);
                    check(layout, leftPart, rightPart, part(c, SMALL, m, n), floats(part(doubles(c32), SMALL, m, n)),
                            m, n, k);
                }
            }
        }
    }

    /** Beside more columns than one chunk has, so that a transposed A is packed for all of them. */
    @ParameterizedTest
    @EnumSource
    void tilesOfAnyNumberOfRowsAreRightBesideManyColumns(Layout layout) {
        for (int k : new int[] {1, 15, 16, 17, 37}) {
            for (int m = 1; m <= SMALL; m++) {
                check(layout, m, 290, k);
            }
        }
    }

    /**
     * Edges of blocks of k (400), of chunks of columns (a multiple of 8 lanes), of tiles, of the
     * 8 blocks of a transposed A; and products for threads.
     */
    @ParameterizedTest
    @CsvSource({"9, 33, 399", "8, 32, 400", "7, 31, 401", "17, 257, 800", "65, 30, 801", "64, 513, 129",
        "130, 270, 402", "300, 10, 256", "10, 300, 256", "300, 2, 250", "1, 1000, 500", "1000, 1, 500", "200, 1, 1",
        "127, 785, 100", "1, 1000, 784", "300, 784, 401",
        "1536, 130, 18", "1537, 130, 18", "3085, 270, 18", "30, 130, 3300", "1537, 2, 3203"})
    void shapesRoundTheEdgesWithOneTwoAndFiveThreads(int m, int n, int k) {
        for (int threads : THREADS) {
            Parallel.with(threads, () -> {
                for (Layout layout : Layout.values()) {
                    check(layout, m, n, k);
                }
                return null;
            });
        }
    }

    @Property(tries = 40, seed = "55272022")
    void anyShape(@ForAll @IntRange(max = 300) int m, @ForAll @IntRange(max = 300) int n,
            @ForAll @IntRange(max = 300) int k, @ForAll Layout layout,
            @ForAll @IntRange(min = 1, max = 5) int threads) {
        Parallel.with(threads, () -> {
            check(layout, m, n, k);
            return null;
        });
    }

    @ParameterizedTest
    @EnumSource
    void notANumberAndInfinityReachTheirRowOrColumnAndNoOther(Layout layout) {
        int m = 19;
        int n = 37;
        int k = 21;
        double[] a = random(m * k, 1);
        double[] b = random(k * n, 2);
        a[3 * k + 5] = Double.NaN;
        a[18 * k] = Double.POSITIVE_INFINITY;
        b[7 * n + 36] = Double.NEGATIVE_INFINITY;
        b[20 * n + 4] = Double.NaN;
        check(layout, a, b, oracle(a, b, m, n, k), oracle(floats(a), floats(b), m, n, k), m, n, k);
    }

    /** N. J. Higham, Accuracy and stability of numerical algorithms, 2002, section 3.5: |C - AB| ≤ γ_k |A||B|. */
    @Test
    void theRoundingErrorIsWithinTheBoundOfTheStandardAnalysis() {
        int m = 9;
        int n = 33;
        int k = 500;
        double[] a = random(m * k, 3);
        double[] b = random(k * n, 4);
        double[] c = new double[m * n];
        float[] c32 = new float[m * n];
        SCALAR.float64.product(a, false, b, false, null, c, m, n, k);
        SCALAR.float32.product(floats(a), false, floats(b), false, null, c32, m, n, k);
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                checkError(a, b, c[i * n + j], i, j, n, k, Precision.FLOAT64.unitRoundoff());
                checkError(doubles(floats(a)), doubles(floats(b)), c32[i * n + j], i, j, n, k,
                        Precision.FLOAT32.unitRoundoff());
            }
        }
    }

    private static void checkError(double[] a, double[] b, double c, int i, int j, int n, int k, double u) {
        BigDecimal exact = BigDecimal.ZERO;
        double absolute = 0;
        for (int p = 0; p < k; p++) {
            exact = exact.add(new BigDecimal(a[i * k + p]).multiply(new BigDecimal(b[p * n + j])));
            absolute += Math.abs(a[i * k + p] * b[p * n + j]);
        }
        double error = exact.subtract(new BigDecimal(c)).abs().doubleValue();
        assertThat(error).isLessThanOrEqualTo(k * u / (1 - k * u) * absolute);
    }

    private static void check(Layout layout, int m, int n, int k) {
        double[] a = random(m * k, m);
        double[] b = random(k * n, n);
        check(layout, a, b, oracle(a, b, m, n, k), oracle(floats(a), floats(b), m, n, k), m, n, k);
    }

    private static void check(Layout layout, double[] a, double[] b, double[] expected, float[] expected32, int m,
            int n, int k) {
        double[] storedA = layout.transposedA ? transposed(a, m, k) : a;
        double[] storedB = layout.transposedB ? transposed(b, k, n) : b;
        for (Backend backend : IfVectors.areThere() ? new Backend[] {SCALAR, VECTOR} : new Backend[] {SCALAR}) {
            check(backend.float64, layout, storedA, storedB, expected, m, n, k);
            check(backend.float32, layout, floats(storedA), floats(storedB), doubles(expected32), m, n, k);
        }
    }

    private static <A> void check(Kernels<A> kernels, Layout layout, A a, A b, double[] expected, int m, int n, int k) {
        A c = kernels.allocate(m * n);
        kernels.fill(c, 0, m * n, Double.NaN);
        kernels.product(a, layout.transposedA, b, layout.transposedB, null, c, m, n, k);
        assertSame(kernels.toDoubles(c), expected, m, n, k);
        if (layout == Layout.NT) {
            kernels.fill(c, 0, m * n, Double.NaN);
            kernels.product(a, false, b, true, kernels.pack(b, n, k), c, m, n, k);
            assertSame(kernels.toDoubles(c), expected, m, n, k);
        }
    }

    /** Arrays.equals compares bits, except that every NaN equals every other. */
    private static void assertSame(double[] actual, double[] expected, int m, int n, int k) {
        if (!Arrays.equals(actual, expected)) {
            assertThat(actual).as("m %d, n %d, k %d", m, n, k).isEqualTo(expected);
        }
    }

    private static double[] oracle(double[] a, double[] b, int m, int n, int k) {
        double[] c = new double[m * n];
        for (int i = 0; i < m; i++) {
            for (int p = 0; p < k; p++) {
                for (int j = 0; j < n; j++) {
                    c[i * n + j] = multiplyAdd(a[i * k + p], b[p * n + j], c[i * n + j]);
                }
            }
        }
        return c;
    }

    private static float[] oracle(float[] a, float[] b, int m, int n, int k) {
        float[] c = new float[m * n];
        for (int i = 0; i < m; i++) {
            for (int p = 0; p < k; p++) {
                for (int j = 0; j < n; j++) {
                    c[i * n + j] = multiplyAdd(a[i * k + p], b[p * n + j], c[i * n + j]);
                }
            }
        }
        return c;
    }

    private static double multiplyAdd(double a, double b, double c) {
        return FUSED ? Math.fma(a, b, c) : a * b + c;
    }

    private static float multiplyAdd(float a, float b, float c) {
        return FUSED ? Math.fma(a, b, c) : a * b + c;
    }

    /** The first rows and columns of a matrix of that many columns. */
    private static double[] part(double[] x, int stride, int rows, int columns) {
        double[] part = new double[rows * columns];
        for (int i = 0; i < rows; i++) {
            System.arraycopy(x, i * stride, part, i * columns, columns);
        }
        return part;
    }

    private static double[] transposed(double[] x, int rows, int columns) {
        double[] t = new double[x.length];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                t[j * rows + i] = x[i * columns + j];
            }
        }
        return t;
    }

    private static double[] random(int size, int seed) {
        return new Random(seed).doubles(size, -1, 1).toArray();
    }

    private static float[] floats(double[] x) {
        float[] floats = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            floats[i] = (float) x[i];
        }
        return floats;
    }

    private static double[] doubles(float[] x) {
        double[] doubles = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            doubles[i] = x[i];
        }
        return doubles;
    }
}
