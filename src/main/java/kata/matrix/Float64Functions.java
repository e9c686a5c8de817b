package kata.matrix;

/**
 * exp, log, σ and tanh of one double, in additions, multiplications and one division, each rounded to float64. No step
 * depends on a table, on a fused multiply-add or on the library of the JVM, and every choice is between two computed
 * values, so that {@link VectorFloat64Functions} computes the same bits in every lane. The series are minimax
 * polynomials found by Remez's exchange algorithm; their relative errors are those before rounding the coefficients.
 *
 * <p>Largest errors seen in 75,000 numbers, in ulps of the true value:
 * exp 1.03, log 0.76, σ 1.59, tanh 1.69.
 */
final class Float64Functions {
    static final int SIGNIFICAND_BITS = 52;
    private static final int BIAS = 1023;

    static final double LOG2_E = 1.4426950408889634;
    /** ln 2 in two parts; n times the first is exact for every exponent n. */
    static final double LN2_HIGH = 0x1.62e42feep-1;
    static final double LN2_LOW = 0x1.a39ef35793c76p-33;

    /** Below the first e^x rounds to 0, above the second to infinity. */
    static final double EXP_LOWEST = -746;
    static final double EXP_HIGHEST = 710;
    /** Below, σ is subnormal and taken as 0, as in {@link Float32Functions}. */
    static final double SIGMOID_LOWEST = -708.3964185322641;
    /** Above, σ is 1. */
    static final double SIGMOID_HIGHEST = 40;
    /** Below, e^x may be too small for 1 + e^x to hold its only digit. */
    static final double ONE_PLUS_INEXACT = -35;

    /** e^x is computed times 2^-SHIFT or 2^SHIFT, so that it is neither subnormal nor infinite before the last step. */
    private static final int SHIFT = 512;
    static final double UP = 0x1p512;
    static final double DOWN = 0x1p-512;

    /**
     * Added to a small number, these leave it, rounded to an integer n, in the low bits of the sum: with the bias and
     * the shift there too, the low bits are the exponent of 2^(n - SHIFT) or 2^(n + SHIFT).
     */
    private static final double ROUNDER = 0x1.8p52;
    static final double ROUNDER_DOWN = ROUNDER + (BIAS - SHIFT);
    static final double ROUNDER_UP = ROUNDER + (BIAS + SHIFT);
    static final double ROUNDER_UNSHIFTED = ROUNDER + BIAS;

    /** e^r = 1 + r + r² Σ EXP_i r^i for |r| up to ln 2 / 2, relative error 3.7e-18 = 2^-57.9. */
    static final double EXP_0 = 0.5000000000000011;
    static final double EXP_1 = 0.16666666666666413;
    static final double EXP_2 = 0.041666666666529996;
    static final double EXP_3 = 0.00833333333349466;
    static final double EXP_4 = 0.0013888888943678667;
    static final double EXP_5 = 0.00019841269506272623;
    static final double EXP_6 = 2.480149304313106e-5;
    static final double EXP_7 = 2.7557586534656074e-6;
    static final double EXP_8 = 2.763026997516612e-7;
    static final double EXP_9 = 2.5000046127547992e-8;

    /** ln((1 + s) / (1 - s)) = 2 s + s z Σ LOG_i z^i with z = s², |s| up to 0.1716, relative error 1.3e-18. */
    static final double LOG_0 = 0.6666666666666734;
    static final double LOG_1 = 0.3999999999941647;
    static final double LOG_2 = 0.28571428742011745;
    static final double LOG_3 = 0.22222198609942548;
    static final double LOG_4 = 0.18183562490802743;
    static final double LOG_5 = 0.15314095933179733;
    static final double LOG_6 = 0.1479550897538665;

    /** Where tanh passes from one formula to the other, and where it has reached 1. */
    static final double TANH_SMALL = 0.6;
    static final double TANH_HIGHEST = 20;

    static final long SIGN = Double.doubleToRawLongBits(-0.0);
    static final long ONE_BITS = Double.doubleToRawLongBits(1);
    static final long ROOT_HALF_BITS = Double.doubleToRawLongBits(0x1.6a09e667f3bcdp-1);
    static final long FRACTION = Double.doubleToRawLongBits(Double.MIN_NORMAL) - 1;
    static final double TO_NORMAL = 0x1p54;
    static final double TO_NORMAL_EXPONENT = 54;
    /** An exponent's bits or'ed into those of the first number give the first number plus the exponent. */
    static final long INTEGER_BITS = Double.doubleToRawLongBits(0x1p52);
    static final double INTEGER_AND_BIAS = 0x1p52 + BIAS;

    private Float64Functions() {
    }

    static double exp(double x) {
        double y = x < 0 ? scaledExp(x, ROUNDER_UP, DOWN) : scaledExp(x, ROUNDER_DOWN, UP);
        double z = x < EXP_LOWEST ? 0 : y;
        return x > EXP_HIGHEST ? Double.POSITIVE_INFINITY : z;
    }

    /**
     * e^x = 2^n e^r with n = x / ln 2 rounded and r = x - n ln 2 (W. J. Cody and W. Waite, Software Manual for the
     * Elementary Functions, 1980). 2^n is the product of scale and of the power of two that rounder makes; only the
     * multiplication by scale rounds, and that where the result is subnormal.
     *
     * <p>With |r| up to 0.35, the roundings of r and of r + r² q are at most a quarter of the ulp below 1 each, those
     * inside r² q an eighth together, the series a twentieth, and the last sum rounds by a half: at most 1.2 ulp.
     */
    private static double scaledExp(double x, double rounder, double scale) {
        double t = x * LOG2_E + rounder;
        double n = t - rounder;
        double r = x - n * LN2_HIGH - n * LN2_LOW;
        return (1 + (r + r * r * expSeries(r))) * powerOfTwo(t) * scale;
    }

    private static double powerOfTwo(double t) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(t) << SIGNIFICAND_BITS);
    }

    /**
     * σ(x) = 1 / (1 + e^-x) = 2^n / (1 + 2^n + s) where e^-x = 2^-n (1 + s). The terms of the divisor are added in
     * an order in which only one sum rounds; the digits that e^x has for negative x are kept.
     */
    static double sigmoid(double x) {
        double t = x * LOG2_E + ROUNDER_UP;
        double n = t - ROUNDER_UP;
        double r = n * LN2_HIGH - x + n * LN2_LOW;
        double s = r + r * r * expSeries(r);
        double scaled = powerOfTwo(t);
        double power = scaled * DOWN;
        double divisor = x < ONE_PLUS_INEXACT ? 1 + (power + s) : 1 + power + s;
        double y = scaled / divisor * DOWN;
        double z = x < SIGMOID_LOWEST ? 0 : y;
        return x > SIGMOID_HIGHEST ? 1 : z;
    }

    /**
     * tanh a = 1 - 2 / (E + 2) with E = e^2a - 1, for large a = |x|; for small a tanh a = E / (E + 2) as
     * a + (E - 2a - a E) / (E + 2). There E = 2^n (1 + r + t) - 1 and the terms that cancel are exact, or nearly so:
     * E - 2a = (2^n r + (2^n - 1) - 2a) + 2^n t.
     */
    static double tanh(double x) {
        double a = Math.abs(x);
        double twice = a + a;
        double t = twice * LOG2_E + ROUNDER_UNSHIFTED;
        double n = t - ROUNDER_UNSHIFTED;
        double r = twice - n * LN2_HIGH - n * LN2_LOW;
        double rest = r * r * expSeries(r);
        double power = powerOfTwo(t);
        double less = power - 1;
        double growth = power * (r + rest);
        double correction = power * r + less - twice + power * rest - a * (less + growth);
        boolean small = a < TANH_SMALL;
        double y = (small ? a : 1) + (small ? correction : -2) / (power + 1 + growth);
        return Math.copySign(a > TANH_HIGHEST ? 1 : y, x);
    }

    /**
     * ln x = n ln 2 + ln(1 + f) with x = 2^n (1 + f) and 1 + f between √½ and √2. With s = f / (2 + f), ln(1 + f) is
     * ln((1 + s) / (1 - s)) = f - (f²/2 - s (f²/2 + R)) for the R = z Σ LOG_i z^i of z = s² (K. C. Ng, FDLIBM).
     */
    static double log(double x) {
        boolean tiny = x < Double.MIN_NORMAL;
        double normal = tiny ? x * TO_NORMAL : x;
        double lowered = tiny ? INTEGER_AND_BIAS + TO_NORMAL_EXPONENT : INTEGER_AND_BIAS;
        long bits = Double.doubleToRawLongBits(normal) + (ONE_BITS - ROOT_HALF_BITS);
        double n = Double.longBitsToDouble((bits >>> SIGNIFICAND_BITS) | INTEGER_BITS) - lowered;
        double f = Double.longBitsToDouble((bits & FRACTION) + ROOT_HALF_BITS) - 1;
        double s = f / (2 + f);
        double z = s * s;
        double half = 0.5 * f * f;
        double y = n * LN2_HIGH + (f - (half - (s * (half + z * logSeries(z)) + n * LN2_LOW)));
        double ofNumber = x < Double.POSITIVE_INFINITY ? y : x;
        double ofPositive = x > 0 ? ofNumber : Double.NEGATIVE_INFINITY;
        return x >= 0 ? ofPositive : Double.NaN;
    }

    private static double expSeries(double r) {
        double square = r * r;
        double even = (((EXP_8 * square + EXP_6) * square + EXP_4) * square + EXP_2) * square + EXP_0;
        double odd = (((EXP_9 * square + EXP_7) * square + EXP_5) * square + EXP_3) * square + EXP_1;
        return even + r * odd;
    }

    private static double logSeries(double z) {
        double square = z * z;
        double even = ((LOG_6 * square + LOG_4) * square + LOG_2) * square + LOG_0;
        double odd = (LOG_5 * square + LOG_3) * square + LOG_1;
        return even + z * odd;
    }
}
