package kata.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The loops in vector instructions against those in plain Java: the same bits for every length and offset. */
@EnabledIf("kata.matrix.IfVectors#areThere")
class KernelsTest {
    private static final int MOST = 100;
    /** Elements of an array before, between and after what a loop may touch. */
    private static final int MARGIN = 5;
    private static final double[] NUMBERS = {0.1, 1, -3, 0, -0.0, 1e-45, Double.POSITIVE_INFINITY, Double.NaN};

    private static final Backend SCALAR = Backend.scalar();
    private static final Backend VECTOR = IfVectors.areThere() ? Backend.vector() : null;

    private final Random random = new Random(55272022);

    /** A loop that computes z from x, y and w, each from its own place on. */
    private interface Loop {
        void run(Kernels<Object> kernels, Object[] arrays, int[] at, int count, Object z, int zAt);
    }

    @ParameterizedTest
    @EnumSource
    void functionsOfOneElement(Precision precision) {
        for (Unary function : Unary.values()) {
            check("" + function, precision,
                    (kernels, x, at, count, z, zAt) -> kernels.map(function, x[0], at[0], z, zAt, count));
        }
    }

    @ParameterizedTest
    @EnumSource
    void functionsOfTwoElements(Precision precision) {
        for (Binary function : Binary.values()) {
            check("" + function, precision, (kernels, x, at, count, z, zAt) ->
                    kernels.zip(function, x[0], at[0], x[1], at[1], z, zAt, count));
        }
    }

    @ParameterizedTest
    @EnumSource
    void functionsOfAnElementAndANumber(Precision precision) {
        for (Binary function : Binary.values()) {
            for (double s : NUMBERS) {
                check(function + " " + s, precision, (kernels, x, at, count, z, zAt) ->
                        kernels.zip(function, x[0], at[0], s, z, zAt, count));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void combinationsOfTwoElements(Precision precision) {
        for (double s : new double[] {1, 0.9, 0.1}) {
            for (boolean squared : new boolean[] {false, true}) {
                check("combine", precision, (kernels, x, at, count, z, zAt) ->
                        kernels.combine(x[0], at[0], s, x[1], at[1], 1 - s, squared, z, zAt, count));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void stepsOfAnOptimizer(Precision precision) {
        for (double s : new double[] {1, 1.3}) {
            check("step", precision, (kernels, x, at, count, z, zAt) -> kernels.step(x[0], at[0], 0.1, x[1], at[1], s,
                    x[2], at[2], 2 - s, 1e-8, z, zAt, count));
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
            Object a = vector.of(values(m * size));
            Object b = vector.of(values(size * n));
            for (int layout = 0; layout < 4; layout++) {
                Object c = vector.allocate(m * n);
                Object expected = scalar.allocate(m * n);
                vector.product(a, layout % 2 == 1, b, layout > 1, c, m, n, size);
                scalar.product(a, layout % 2 == 1, b, layout > 1, expected, m, n, size);
                assertSame("product, m " + m + ", n " + n + ", k " + size, vector, c, expected);
            }
            Object t = vector.allocate(m * size);
            Object expected = scalar.allocate(m * size);
            vector.transpose(a, t, m, size);
            scalar.transpose(a, expected, m, size);
            assertSame("transpose of (" + m + ", " + size + ")", vector, t, expected);
        }
    }

    /** Into an array of its own, and into the place of each operand. All of the array is compared. */
    private void check(String name, Precision precision, Loop loop) {
        for (int count = 0; count <= MOST; count++) {
            for (int place = 0; place < 4; place++) {
                double[][] values = {values(), values(), values(), values()};
                int[] at = {random.nextInt(MARGIN), random.nextInt(MARGIN), random.nextInt(MARGIN),
                    random.nextInt(MARGIN)};
                Object z = run(vector(precision), loop, values, at, count, place);
                Object expected = run(scalar(precision), loop, values, at, count, place);
                assertSame(name + ", " + count + " elements", vector(precision), z, expected);
            }
        }
    }

    private static Object run(Kernels<Object> kernels, Loop loop, double[][] values, int[] at, int count, int place) {
        Object[] arrays = new Object[values.length];
        for (int i = 0; i < arrays.length; i++) {
            arrays[i] = kernels.of(values[i]);
        }
        loop.run(kernels, arrays, at, count, arrays[place], at[place]);
        return arrays[place];
    }

    private static void assertSame(String what, Kernels<Object> kernels, Object actual, Object expected) {
        if (!kernels.equal(actual, expected)) {
            assertThat(kernels.toDoubles(actual)).as(what).isEqualTo(kernels.toDoubles(expected));
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
