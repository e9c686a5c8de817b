package kata.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The functions and sums in vectors give the bits of the plain ones, for every length and offset, in place too. */
@EnabledIf("kata.matrix.IfVectors#areThere")
class VectorFloat64FunctionsTest {
    private static final int MOST = 100;

    private interface Scalar {
        double at(double x);
    }

    private interface OfArray {
        void of(double[] x, int xAt, double[] y, int yAt, int count);
    }

    private interface Sum {
        double of(double[] x, int from, int count);
    }

    @Test
    void exp() {
        check(Float64Functions::exp, VectorFloat64Functions::exp);
    }

    @Test
    void log() {
        check(Float64Functions::log, VectorFloat64Functions::log);
    }

    @Test
    void sigmoid() {
        check(Float64Functions::sigmoid, VectorFloat64Functions::sigmoid);
    }

    @Test
    void tanh() {
        check(Float64Functions::tanh, VectorFloat64Functions::tanh);
    }

    @Test
    void relu() {
        check(x -> Math.max(x, 0), VectorFloat64Functions::relu);
    }

    @Test
    void positive() {
        check(x -> x > 0 ? 1 : 0, VectorFloat64Functions::positive);
    }

    @Test
    void sumsAddInTheOrderThatIsPromised() {
        Random random = new Random(55272022);
        for (int count = 0; count <= MOST; count++) {
            int from = random.nextInt(4);
            double[] x = random(random, from + count);
            double[] partial = new double[Float64Sums.PARTIALS];
            for (int i = 0; i < count; i++) {
                partial[i % partial.length] += x[from + i];
            }
            double expected = inPairs(partial, 0, 1);
            for (Sum sum : new Sum[] {Float64Sums::sum, VectorFloat64Sums::sum}) {
                assertBits(sum.of(x, from, count), expected, "the sum of " + count);
            }
        }
    }

    @Test
    void columnSumsAddTheRowsInOrder() {
        Random random = new Random(55272022);
        for (int columns = 1; columns <= MOST; columns++) {
            int rows = random.nextInt(20);
            int from = random.nextInt(columns);
            int to = from + random.nextInt(columns - from + 1);
            double[] x = random(random, rows * columns);
            double[] expected = random.doubles(columns).toArray();
            double[] plain = expected.clone();
            double[] inVectors = expected.clone();
            for (int i = 0; i < rows; i++) {
                for (int j = from; j < to; j++) {
                    expected[j] += x[i * columns + j];
                }
            }
            Float64Sums.columnSums(x, rows, columns, from, to, plain);
            VectorFloat64Sums.columnSums(x, rows, columns, from, to, inVectors);
            assertThat(plain).isEqualTo(expected);
            assertThat(inVectors).isEqualTo(expected);
        }
    }

    @Test
    void addToAddsToEachSum() {
        Random random = new Random(55272022);
        for (int count = 0; count <= MOST; count++) {
            double[] x = random(random, count + 3);
            double[] plain = new double[count + 1];
            double[] inVectors = new double[count + 1];
            for (int round = 0; round < 3; round++) {
                Float64Sums.addTo(plain, x, round, count);
                VectorFloat64Sums.addTo(inVectors, x, round, count);
            }
            for (int j = 0; j < count; j++) {
                assertBits(plain[j], x[j] + x[j + 1] + x[j + 2], "sum " + j);
            }
            assertThat(plain[count]).isZero();
            assertThat(inVectors).isEqualTo(plain);
        }
    }

    /** Twice with each length, so that an element past the last one that changes would show. */
    private static void check(Scalar scalar, OfArray ofArray) {
        Random random = new Random(55272022);
        for (int count = 0; count <= MOST; count++) {
            int xAt = random.nextInt(5);
            int yAt = random.nextInt(5);
            double[] x = random(random, MOST + 5);
            double[] y = random(random, MOST + 5);
            double[] expected = y.clone();
            double[] expectedInPlace = x.clone();
            for (int i = 0; i < count; i++) {
                expected[yAt + i] = scalar.at(x[xAt + i]);
                expectedInPlace[xAt + i] = scalar.at(x[xAt + i]);
            }
            ofArray.of(x, xAt, y, yAt, count);
            assertThat(y).isEqualTo(expected);
            ofArray.of(x, xAt, x, xAt, count);
            assertThat(x).isEqualTo(expectedInPlace);
        }
    }

    /** Special values, values of every exponent, and values for which no function is constant. */
    private static double[] random(Random random, int count) {
        double[] x = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = switch (random.nextInt(4)) {
                case 0 -> Oracle.SPECIAL[random.nextInt(Oracle.SPECIAL.length)];
                case 1 -> Double.longBitsToDouble(random.nextLong());
                case 2 -> random.nextGaussian();
                default -> 800 * random.nextGaussian();
            };
        }
        return x;
    }

    /** The sum of the elements from first with the given stride, by halves. */
    private static double inPairs(double[] x, int first, int stride) {
        return stride == x.length ? x[first]
                : inPairs(x, first, 2 * stride) + inPairs(x, first + stride, 2 * stride);
    }

    private static void assertBits(double actual, double expected, String what) {
        assertThat(Double.doubleToLongBits(actual)).as(what).isEqualTo(Double.doubleToLongBits(expected));
    }
}
