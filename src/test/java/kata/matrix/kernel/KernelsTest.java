package kata.matrix.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kata.matrix.Oracle;
import kata.matrix.Precision;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The loops in vector instructions against those in plain Java: the same bits for every length and offset. */
@EnabledIf("kata.matrix.kernel.IfVectors#areThere")
class KernelsTest {
    private static final int MOST = 100;
    /** Elements of an array before, between and after what a loop may touch. */
    private static final int MARGIN = 5;
    private static final double[] NUMBERS = {0.1, 1, -3, 0, -0.0, 1e-45, Double.POSITIVE_INFINITY, Double.NaN};

    private static final Backend SCALAR = Backend.scalar();
    private static final Backend VECTOR = IfVectors.areThere() ? Backend.vector() : null;

    private final Random random = new Random(55272022);

    @ParameterizedTest
    @EnumSource
    void operationsOnElements(Precision precision) {
        for (Operation operation : Operation.values()) {
            int arrays = switch (operation) {
                case FILL -> 0;
                case WHERE, COMBINE, COMBINE_SQUARE -> 2;
                case STEP -> 3;
                default -> operation.parameters;
            };
            double[] numbers = Arrays.copyOf(new double[] {0.1, 1.3, 0.7, 1e-8}, operation.parameters - arrays);
            check(operation, precision, arrays, numbers);
        }
    }

    @ParameterizedTest
    @EnumSource
    void operationsOnAnElementAndANumber(Precision precision) {
        for (Operation operation : EnumSet.range(Operation.PLUS, Operation.DIVIDE)) {
            for (double s : NUMBERS) {
                check(operation, precision, 1, s);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void sumsOfElementsAndOfColumns(Precision precision) {
        Kernels<Object> scalar = scalar(precision);
        Kernels<Object> vector = vector(precision);
        for (int count = 0; count <= MOST; count++) {
            int from = random.nextInt(MARGIN);
            Object x = vector.of(values(MARGIN + MOST));
            assertThat((Double) vector.sum(x, from, count)).as("sum of %s", count)
                    .isEqualTo((Double) scalar.sum(x, from, count));
            int rows = random.nextInt(20);
            int to = Math.min(count, from + random.nextInt(MOST));
            double[] sums = new double[count];
            double[] expected = new double[count];
            Object matrix = vector.of(values(rows * count));
            vector.columnSums(matrix, rows, count, Math.min(from, to), to, sums);
            scalar.columnSums(matrix, rows, count, Math.min(from, to), to, expected);
            assertThat(sums).as("%s sums of columns", count).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource
    void productsAndTransposes(Precision precision) {
        Kernels<Object> scalar = scalar(precision);
        Kernels<Object> vector = vector(precision);
        for (int size = 0; size <= MOST; size++) {
            int m = random.nextInt(size + 1);
            int n = random.nextInt(size + 1);
            checkProducts(precision, m, n, size);
            Object a = vector.of(values(m * size));
            Object t = vector.allocate(m * size);
            Object expected = scalar.allocate(m * size);
            vector.transpose(a, t, m, size);
            scalar.transpose(a, expected, m, size);
            assertSame("transpose of (" + m + ", " + size + ")", vector, t, expected);
        }
    }

    /** More blocks of k, and more of B, than are packed at a time. */
    @ParameterizedTest
    @EnumSource
    void longAndWideProducts(Precision precision) {
        checkProducts(precision, 30, 50, 3301);
        checkProducts(precision, 3, 10_501, 401);
    }

    private void checkProducts(Precision precision, int m, int n, int k) {
        Object a = vector(precision).of(values(m * k));
        Object b = vector(precision).of(values(k * n));
        for (int layout = 0; layout < 4; layout++) {
            boolean transposedA = layout % 2 == 1;
            boolean transposedB = layout > 1;
            Object expected = expectedProduct(precision, a, transposedA, b, transposedB, m, n, k);
            for (Kernels<Object> kernels : List.of(scalar(precision), vector(precision))) {
                Object c = kernels.allocate(m * n);
                kernels.product(a, transposedA, b, transposedB, null, c, m, n, k);
                assertSame("product, m " + m + ", n " + n + ", k " + k, kernels, c, expected);
            }
        }
    }

    /** Each element as one chain of fused multiply-adds. Vectors are there, so the instruction is. */
    private static Object expectedProduct(Precision precision, Object a, boolean transposedA, Object b,
            boolean transposedB, int m, int n, int k) {
        Kernels<Object> kernels = scalar(precision);
        double[] c = new double[m * n];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                for (int p = 0; p < k; p++) {
                    double x = kernels.get(a, transposedA ? p * m + i : i * k + p);
                    double y = kernels.get(b, transposedB ? j * k + p : p * n + j);
                    c[i * n + j] = precision == Precision.FLOAT64 ? Math.fma(x, y, c[i * n + j])
                            : Math.fma((float) x, (float) y, (float) c[i * n + j]);
                }
            }
        }
        return kernels.of(c);
    }

    /** Into an array of its own, and into the place of each operand. All of the array is compared. */
    private void check(Operation operation, Precision precision, int arrays, double... numbers) {
        for (int count = 0; count <= MOST; count++) {
            for (int place = 0; place <= arrays; place++) {
                double[][] values = {values(), values(), values(), values()};
                int[] at = random.ints(values.length, 0, MARGIN).toArray();
                Object z = run(vector(precision), operation, arrays, numbers, values, at, count, place);
                Object expected = run(scalar(precision), operation, arrays, numbers, values, at, count, place);
                assertSame(operation + ", " + count + " elements", vector(precision), z, expected);
            }
        }
    }

    private static Object run(Kernels<Object> kernels, Operation operation, int arrays, double[] numbers,
            double[][] values, int[] at, int count, int place) {
        Object[] x = Stream.of(values).map(kernels::of).toArray();
        kernels.apply(operation, Arrays.copyOf(x, arrays), at, numbers, x[place], at[place], count);
        return x[place];
    }

    private static void assertSame(String what, Kernels<Object> kernels, Object actual, Object expected) {
        double[] values = kernels.toDoubles(actual);
        double[] wanted = kernels.toDoubles(expected);
        if (!Arrays.equals(values, wanted)) {
            assertThat(values).as(what).isEqualTo(wanted);
        }
    }

    private double[] values() {
        return values(MARGIN + MOST + MARGIN);
    }

    /** Special values, values of every exponent of either precision, and values for which no function is constant. */
    private double[] values(int count) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = switch (random.nextInt(5)) {
                case 0 -> Oracle.SPECIAL[random.nextInt(Oracle.SPECIAL.length)];
                case 1 -> Float.intBitsToFloat(random.nextInt());
                case 2 -> Double.longBitsToDouble(random.nextLong());
                case 3 -> 200 * random.nextGaussian();
                default -> 4 * random.nextGaussian();
            };
        }
        return values;
    }

    private static Kernels<Object> scalar(Precision precision) {
        return kernels(SCALAR, precision);
    }

    private static Kernels<Object> vector(Precision precision) {
        return kernels(VECTOR, precision);
    }

    @SuppressWarnings("unchecked")
    private static Kernels<Object> kernels(Backend backend, Precision precision) {
        Kernels<?> kernels = precision == Precision.FLOAT32 ? backend.float32 : backend.float64;
        return (Kernels<Object>) kernels;
    }
}
