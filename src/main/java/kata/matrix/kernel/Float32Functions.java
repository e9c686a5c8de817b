package kata.matrix.kernel;

import static kata.matrix.kernel.FloatOrDouble.bits;
import static kata.matrix.kernel.FloatOrDouble.either;
import static kata.matrix.kernel.FloatOrDouble.number;

/**
 * Element-wise functions of one float; {@link VectorFloat32Functions} is for vectors. exp, log, σ and tanh use
 * additions, multiplications and one division, each rounded to float32. They use no table, no fused multiply-add and
 * nothing of the JVM's library. Each choice is between two computed values. So vectors have the same bits in every
 * lane. The series are minimax polynomials found by Remez's exchange algorithm; the stated relative errors hold before
 * the coefficients are rounded.
 *
 * <p>Largest errors over all floats, in ulps of the true value: exp 1.02, log 0.84, σ 1.75, tanh 1.53. exp, log and σ
 * never decrease as x increases; tanh may, by an ulp.
 */
final class Float32Functions {
    /** Whether these are the functions for doubles, whose series are longer. */
    static final boolean DOUBLES = either(0, 1) > 0;
    static final int SIGNIFICAND_BITS = (int) either(23, 52);
    private static final float BIAS = either(127, 1023);

    static final float LOG2_E = either(1.442695f, 1.4426950408889634);
    /** ln 2 as a sum of two parts; n times the first is exact for every exponent n. */
    static final float LN2_HIGH = either(0x1.62e4p-1f, 0x1.62e42feep-1);
    static final float LN2_LOW = either(0x1.7f7d1cp-20f, 0x1.a39ef35793c76p-33);

    /** Bounds of x: below the first, e^x rounds to 0; above the second, e^x rounds to infinity. */
    static final float EXP_LOWEST = either(-104, -746);
    static final float EXP_HIGHEST = either(89, 710);
    /**
     * The x below which σ(x) is replaced by 0, since σ(x) would be subnormal. Many processors compute with subnormal
     * numbers a hundred times slower, and a product uses each element hundreds of times.
     */
    static final float SIGMOID_LOWEST = either(-87.33654f, -708.3964185322641);
    /** The x above which σ is 1. */
    static final float SIGMOID_HIGHEST = either(20, 40);
    /** The x below which 1 + 2^n, with 2^n near e^x, may round. */
    static final float ONE_PLUS_INEXACT = either(-15, -35);

    /** Exponent of the factor 2^±SHIFT that keeps e^x from being subnormal or infinite before the last step. */
    private static final float SHIFT = either(64, 512);
    static final float UP = either(0x1p64f, 0x1p512);
    static final float DOWN = either(0x1p-64f, 0x1p-512);

    /**
     * Numbers that round a small x to an integer n: the low bits of x plus the number are n. If the bias and the shift
     * are added, too, the low bits are the exponent of 2^(n - SHIFT) or 2^(n + SHIFT).
     */
    private static final float ROUNDER = either(0x1.8p23f, 0x1.8p52);
    static final float ROUNDER_DOWN = ROUNDER + (BIAS - SHIFT);
    static final float ROUNDER_UP = ROUNDER + (BIAS + SHIFT);
    static final float ROUNDER_UNSHIFTED = ROUNDER + BIAS;

    /** Coefficients of e^r = 1 + r + r² Σ EXP_i r^i for |r| up to ln 2 / 2, relative error 3.1e-9 = 2^-28.3. */
    static final float EXP_0 = either(0.49999994f, 0.5000000000000011);
    static final float EXP_1 = either(0.16666521f, 0.16666666666666413);
    static final float EXP_2 = either(0.04166839f, 0.041666666666529996);
    static final float EXP_3 = either(0.008368727f, 0.00833333333349466);
    static final float EXP_4 = either(0.0013814577f, 0.0013888888943678667);
    static final float EXP_5 = either(0, 0.00019841269506272623);
    static final float EXP_6 = either(0, 2.480149304313106e-5);
    static final float EXP_7 = either(0, 2.7557586534656074e-6);
    static final float EXP_8 = either(0, 2.763026997516612e-7);
    static final float EXP_9 = either(0, 2.5000046127547992e-8);

    /** Coefficients of ln((1 + s) / (1 - s)) = 2 s + s z Σ LOG_i z^i, z = s², |s| ≤ 0.1716, relative error 4.8e-12. */
    static final float LOG_0 = either(0.6666666f, 0.6666666666666734);
    static final float LOG_1 = either(0.40000334f, 0.3999999999941647);
    static final float LOG_2 = either(0.28537348f, 0.28571428742011745);
    static final float LOG_3 = either(0.23581463f, 0.22222198609942548);
    static final float LOG_4 = either(0, 0.18183562490802743);
    static final float LOG_5 = either(0, 0.15314095933179733);
    static final float LOG_6 = either(0, 0.1479550897538665);

    /** Bounds of |x|: below the first, tanh uses its formula for small |x|; above the second, tanh is ±1. */
    static final float TANH_SMALL = either(0.6f, 0.6);
    static final float TANH_HIGHEST = either(10, 20);

    static final float MIN_NORMAL = either(Float.MIN_NORMAL, Double.MIN_NORMAL);
    static final long SIGN = bits(-0.0f);
    static final long ONE_BITS = bits(1.0f);
    static final long ROOT_HALF_BITS = bits(either(0x1.6a09e6p-1f, 0x1.6a09e667f3bcdp-1));
    static final long FRACTION = bits(MIN_NORMAL) - 1;
    static final float TO_NORMAL = either(0x1p24f, 0x1p54);
    static final float TO_NORMAL_EXPONENT = either(24, 54);
    /** The number into whose bits an exponent is or'ed: the result is, as a float, INTEGER plus the exponent. */
    private static final float INTEGER = either(0x1p23f, 0x1p52);
    static final long INTEGER_BITS = bits(INTEGER);
    static final float INTEGER_AND_BIAS = INTEGER + BIAS;

    private Float32Functions() {
    }

    static float fill(float s) {
        return s;
    }

    static float square(float x) {
        return x * x;
    }

    static float sqrt(float x) {
        return (float) Math.sqrt(x);
    }

    /** The rectifier max(x, 0); NaN stays NaN and -0 becomes 0. */
    static float relu(float x) {
        return Math.max(x, 0);
    }

    /** The step function: 1 if x > 0, otherwise 0. */
    static float positive(float x) {
        return x > 0 ? 1 : 0;
    }

    static float plus(float x, float y) {
        return x + y;
    }

    static float minus(float x, float y) {
        return x - y;
    }

    static float times(float x, float y) {
        return x * y;
    }

    static float divide(float x, float y) {
        return x / y;
    }

    static float where(float x, float mask, float otherwise) {
        return mask != 0 ? x : otherwise;
    }

    /** The linear combination s x + t y. */
    static float combine(float x, float y, float s, float t) {
        return s * x + t * y;
    }

    /** The linear combination s x + t y² with a square. */
    static float combineSquare(float x, float y, float s, float t) {
        return s * x + t * (y * y);
    }

    /** The update of an adaptive optimizer: x − r (s u) / (√(t v) + ε). */
    static float step(float x, float u, float v, float r, float s, float t, float epsilon) {
        return x - r * (s * u / (sqrt(t * v) + epsilon));
    }

    static float exp(float x) {
        float y = x < 0 ? scaledExp(x, ROUNDER_UP, DOWN) : scaledExp(x, ROUNDER_DOWN, UP);
        float z = x < EXP_LOWEST ? 0 : y;
        return x > EXP_HIGHEST ? Float.POSITIVE_INFINITY : z;
    }

    /**
     * Computes e^x = 2^n e^r with n = x / ln 2 rounded and r = x - n ln 2 (W. J. Cody and W. Waite, Software Manual for
     * the Elementary Functions, 1980). 2^n is scale times a power of two that rounder makes. Of the two
     * multiplications, only the multiplication by scale can round, if the result is subnormal.
     *
     * <p>Error for |r| up to 0.35, in ulps below 1: rounding r and r + r² q adds a quarter each, all roundings inside
     * r² q an eighth. The series adds a twentieth, and the last sum a half: at most 1.2 ulp.
     */
    private static float scaledExp(float x, float rounder, float scale) {
        float t = x * LOG2_E + rounder;
        float n = t - rounder;
        float r = x - n * LN2_HIGH - n * LN2_LOW;
        return (1 + (r + r * r * expSeries(r))) * powerOfTwo(t) * scale;
    }

    private static float powerOfTwo(float t) {
        return number(bits(t) << SIGNIFICAND_BITS, t);
    }

    /**
     * The logistic function σ(x) = 1 / (1 + e^-x) = 2^n / (1 + 2^n + s) with e^-x = 2^-n (1 + s). The terms of the
     * divisor are added in an order in which only one sum rounds. For negative x, σ keeps the digits of e^x.
     */
    static float sigmoid(float x) {
        float t = x * LOG2_E + ROUNDER_UP;
        float n = t - ROUNDER_UP;
        float r = n * LN2_HIGH - x + n * LN2_LOW;
        float s = r + r * r * expSeries(r);
        float scaled = powerOfTwo(t);
        float power = scaled * DOWN;
        float divisor = x < ONE_PLUS_INEXACT ? 1 + (power + s) : 1 + power + s;
        float y = scaled / divisor * DOWN;
        float z = x < SIGMOID_LOWEST ? 0 : y;
        return x > SIGMOID_HIGHEST ? 1 : z;
    }

    /**
     * Computes tanh a for a = |x| from E = e^2a - 1. For large a, tanh a = 1 - 2 / (E + 2). For small a,
     * tanh a = E / (E + 2) = a + (E - 2a - a E) / (E + 2). With E = 2^n (1 + r + t) - 1, the terms that cancel are
     * exact or nearly exact: E - 2a = (2^n r + (2^n - 1) - 2a) + 2^n t.
     */
    static float tanh(float x) {
        float a = Math.abs(x);
        float twice = a + a;
        float t = twice * LOG2_E + ROUNDER_UNSHIFTED;
        float n = t - ROUNDER_UNSHIFTED;
        float r = twice - n * LN2_HIGH - n * LN2_LOW;
        float rest = r * r * expSeries(r);
        float power = powerOfTwo(t);
        float less = power - 1;
        float growth = power * (r + rest);
        float correction = power * r + less - twice + power * rest - a * (less + growth);
        boolean small = a < TANH_SMALL;
        float y = (small ? a : 1) + (small ? correction : -2) / (power + 1 + growth);
        return Math.copySign(a > TANH_HIGHEST ? 1 : y, x);
    }

    /**
     * Computes ln x = n ln 2 + ln(1 + f) with x = 2^n (1 + f) and 1 + f between √½ and √2 (K. C. Ng, FDLIBM).
     * With s = f / (2 + f), z = s², R = z Σ LOG_i z^i: ln(1 + f) = ln((1 + s) / (1 - s)) = f - (f²/2 - s (f²/2 + R)).
     */
    static float log(float x) {
        boolean tiny = x < MIN_NORMAL;
        float normal = tiny ? x * TO_NORMAL : x;
        float lowered = tiny ? INTEGER_AND_BIAS + TO_NORMAL_EXPONENT : INTEGER_AND_BIAS;
        long bits = bits(normal) + (ONE_BITS - ROOT_HALF_BITS);
        float n = number((bits >>> SIGNIFICAND_BITS) | INTEGER_BITS, x) - lowered;
        float f = number((bits & FRACTION) + ROOT_HALF_BITS, x) - 1;
        float s = f / (2 + f);
        float z = s * s;
        float half = 0.5f * f * f;
        float y = n * LN2_HIGH + (f - (half - (s * (half + z * logSeries(z)) + n * LN2_LOW)));
        float ofNumber = x < Float.POSITIVE_INFINITY ? y : x;
        float ofPositive = x > 0 ? ofNumber : Float.NEGATIVE_INFINITY;
        return x >= 0 ? ofPositive : Float.NaN;
    }

    private static float expSeries(float r) {
        float square = r * r;
        float even = DOUBLES ? ((EXP_8 * square + EXP_6) * square + EXP_4) : EXP_4;
        float odd = DOUBLES ? ((EXP_9 * square + EXP_7) * square + EXP_5) * square + EXP_3 : EXP_3;
        return (even * square + EXP_2) * square + EXP_0 + r * (odd * square + EXP_1);
    }

    private static float logSeries(float z) {
        float square = z * z;
        float even = DOUBLES ? (LOG_6 * square + LOG_4) * square + LOG_2 : LOG_2;
        float odd = DOUBLES ? LOG_5 * square + LOG_3 : LOG_3;
        return even * square + LOG_0 + z * (odd * square + LOG_1);
    }
}
