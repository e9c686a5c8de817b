package kata.matrix.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import kata.matrix.Oracle;
import kata.matrix.Precision;
import org.junit.jupiter.api.Test;

/**
 * exp, log, σ and tanh of floats against StrictMath in double, on every 1009th float in ascending order. The bounds are
 * the largest errors over all floats, rounded up; ulps are those of the true value's binade, at least 2^-149.
 */
class Float32FunctionsTest {
    private static final int STEP = 1009;
    private static final float INFINITY = Float.POSITIVE_INFINITY;

    private interface Function {
        float at(float x);
    }

    private interface Truth {
        double at(double x);
    }

    @Test
    void expIsWithinLittleMoreThanOneUlpAndMonotonic() {
        assertThat(check("exp", Float32Functions::exp, StrictMath::exp, 1.02)).as("falls").isZero();
    }

    @Test
    void logIsWithinOneUlpAndMonotonic() {
        assertThat(check("log", Float32Functions::log, StrictMath::log, 0.85)).as("falls").isZero();
    }

    @Test
    void sigmoidIsWithinTwoUlpsAndMonotonic() {
        assertThat(check("sigmoid", Float32Functions::sigmoid, x -> Oracle.sigmoid(x, Precision.FLOAT32), 1.75))
                .as("falls").isZero();
    }

    @Test
    void tanhIsWithinTwoUlps() {
        check("tanh", Float32Functions::tanh, StrictMath::tanh, 1.6);
    }

    @Test
    void valuesAtTheCornersAreExact() {
        assertBits(Float32Functions.exp(0), 1);
        assertBits(Float32Functions.exp(-0.0f), 1);
        assertBits(Float32Functions.exp(INFINITY), INFINITY);
        assertBits(Float32Functions.exp(-INFINITY), 0);
        assertBits(Float32Functions.exp(-103.97f), Float.MIN_VALUE);
        assertBits(Float32Functions.exp(-103.98f), 0);
        assertThat(Float32Functions.exp(88.72283f)).isFinite();
        assertBits(Float32Functions.exp(88.72284f), INFINITY);
        assertBits(Float32Functions.log(1), 0);
        assertBits(Float32Functions.log(0), -INFINITY);
        assertBits(Float32Functions.log(-0.0f), -INFINITY);
        assertBits(Float32Functions.log(INFINITY), INFINITY);
        assertBits(Float32Functions.log(-INFINITY), Float.NaN);
        assertBits(Float32Functions.log(-Float.MIN_VALUE), Float.NaN);
        assertBits(Float32Functions.log(Float.MIN_VALUE), (float) StrictMath.log(Float.MIN_VALUE));
        assertBits(Float32Functions.sigmoid(0), 0.5f);
        assertBits(Float32Functions.sigmoid(INFINITY), 1);
        assertBits(Float32Functions.sigmoid(-INFINITY), 0);
        assertThat(Float32Functions.sigmoid(-87.33654f)).isBetween(Float.MIN_NORMAL, 2 * Float.MIN_NORMAL);
        assertBits(Float32Functions.sigmoid(-87.33655f), 0);
        assertBits(Float32Functions.tanh(0), 0);
        assertBits(Float32Functions.tanh(-0.0f), -0.0f);
        assertBits(Float32Functions.tanh(Float.MIN_VALUE), Float.MIN_VALUE);
        assertBits(Float32Functions.tanh(INFINITY), 1);
        assertBits(Float32Functions.tanh(-INFINITY), -1);
    }

    /** From the negative NaNs through -∞ to ∞ and the positive NaNs; how often a value is below the one before. */
    private static int check(String name, Function function, Truth truth, double ulps) {
        float before = -INFINITY;
        int falls = 0;
        for (long key = Integer.MIN_VALUE; key <= Integer.MAX_VALUE; key += STEP) {
            int bits = (int) key;
            float x = Float.intBitsToFloat(bits < 0 ? bits ^ Integer.MAX_VALUE : bits);
            float y = function.at(x);
            double expected = truth.at(x);
            if (!isWithin(y, expected, ulps)) {
                throw new AssertionError(name + "(" + x + ") is " + y + ", expected " + expected + " within " + ulps
                        + " ulp");
            }
            falls += y < before ? 1 : 0;
            before = y;
        }
        return falls;
    }

    /** An infinite value and one that is not a number are right only if the truth rounds to the same. */
    private static boolean isWithin(float y, double expected, double ulps) {
        if (Float.isNaN(y) || Float.isInfinite(y)) {
            return Float.compare(y, (float) expected) == 0;
        }
        double ulp = Math.scalb(1.0, Math.max(Math.getExponent(expected), Float.MIN_EXPONENT) - 23);
        return Math.abs(y - expected) <= ulps * ulp;
    }

    private static void assertBits(float actual, float expected) {
        assertThat(Float.floatToIntBits(actual)).as("%s, expected %s", actual, expected)
                .isEqualTo(Float.floatToIntBits(expected));
    }
}
