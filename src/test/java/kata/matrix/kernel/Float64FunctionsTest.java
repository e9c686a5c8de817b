package kata.matrix.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import kata.matrix.Oracle;
import kata.matrix.Precision;
import org.junit.jupiter.api.Test;

/**
 * exp, log, σ and tanh of doubles against StrictMath, whose exp and log are within 1 ulp of the truth and whose tanh
 * is within 2.5; σ is compared with {@link Oracle#sigmoid}, within 4 roundings. Each bound is that plus 2.
 */
class Float64FunctionsTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final int SAMPLES = 300_000;

    private static final Kernels<double[]> KERNELS = Backend.scalar().float64;

    private interface Function {
        double at(double x);
    }

    private static double exp(double x) {
        return at(Operation.EXP, x);
    }

    private static double log(double x) {
        return at(Operation.LOG, x);
    }

    private static double sigmoid(double x) {
        return at(Operation.SIGMOID, x);
    }

    private static double tanh(double x) {
        return at(Operation.TANH, x);
    }

    private static double at(Operation function, double x) {
        double[] y = {x};
        KERNELS.apply(function, new Object[] {y}, new int[1], new double[0], y, 0, 1);
        return y[0];
    }

    @Test
    void expIsWithinTwoUlps() {
        check("exp", Float64FunctionsTest::exp, StrictMath::exp, 3);
    }

    @Test
    void logIsWithinTwoUlps() {
        check("log", Float64FunctionsTest::log, StrictMath::log, 3);
    }

    @Test
    void sigmoidIsWithinTwoUlps() {
        check("sigmoid", Float64FunctionsTest::sigmoid, x -> Oracle.sigmoid(x, Precision.FLOAT64), 6);
    }

    @Test
    void tanhIsWithinTwoUlps() {
        check("tanh", Float64FunctionsTest::tanh, StrictMath::tanh, 4.5);
    }

    @Test
    void tanhIsOdd() {
        new Random(1).doubles(SAMPLES, 0, 25)
                .forEach(x -> assertBits(tanh(-x), -tanh(x)));
    }

    @Test
    void valuesAtTheCornersAreExact() {
        assertBits(exp(0), 1);
        assertBits(exp(INFINITY), INFINITY);
        assertBits(exp(-INFINITY), 0);
        assertBits(exp(-745.13), Double.MIN_VALUE);
        assertBits(exp(-745.14), 0);
        assertThat(exp(709.7827128933839)).isFinite();
        assertBits(exp(709.7827128933841), INFINITY);
        assertBits(log(1), 0);
        assertBits(log(0), -INFINITY);
        assertBits(log(-0.0), -INFINITY);
        assertBits(log(INFINITY), INFINITY);
        assertBits(log(-INFINITY), Double.NaN);
        assertBits(log(-Double.MIN_VALUE), Double.NaN);
        assertBits(log(Double.MIN_VALUE), StrictMath.log(Double.MIN_VALUE));
        assertBits(sigmoid(0), 0.5);
        assertBits(sigmoid(INFINITY), 1);
        assertBits(sigmoid(-INFINITY), 0);
        assertThat(sigmoid(-708.3964185322641)).isBetween(Double.MIN_NORMAL, 2 * Double.MIN_NORMAL);
        assertBits(sigmoid(-708.3964185322643), 0);
        assertBits(tanh(0), 0);
        assertBits(tanh(-0.0), -0.0);
        assertBits(tanh(Double.MIN_VALUE), Double.MIN_VALUE);
        assertBits(tanh(INFINITY), 1);
        assertBits(tanh(-INFINITY), -1);
        for (Function each : new Function[] {Float64FunctionsTest::exp, Float64FunctionsTest::log,
                Float64FunctionsTest::sigmoid, Float64FunctionsTest::tanh}) {
            assertBits(each.at(Double.NaN), Double.NaN);
        }
    }

    /** Numbers of every exponent, numbers where the functions are neither 0 nor 1 nor linear, and numbers near 1. */
    private static void check(String name, Function function, Function truth, double ulps) {
        Random random = new Random(55272022);
        for (int i = 0; i < SAMPLES; i++) {
            checkAt(name, function, truth, ulps, Double.longBitsToDouble(random.nextLong()));
            checkAt(name, function, truth, ulps, 1500 * random.nextDouble() - 750);
            checkAt(name, function, truth, ulps, 4 * random.nextGaussian());
            checkAt(name, function, truth, ulps, 1 + random.nextGaussian() / 16);
        }
    }

    private static void checkAt(String name, Function function, Function truth, double ulps, double x) {
        double y = function.at(x);
        double expected = truth.at(x);
        boolean right = Double.isNaN(y) || Double.isInfinite(y) ? Double.compare(y, expected) == 0
                : Math.abs(y - expected) <= ulps * Math.ulp(expected);
        if (!right) {
            throw new AssertionError(name + "(" + x + ") is " + y + ", expected " + expected + " within " + ulps
                    + " ulp");
        }
    }

    private static void assertBits(double actual, double expected) {
        assertThat(Double.doubleToLongBits(actual)).as("%s, expected %s", actual, expected)
                .isEqualTo(Double.doubleToLongBits(expected));
    }
}
