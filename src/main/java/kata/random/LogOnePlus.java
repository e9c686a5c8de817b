package kata.random;

/**
 * The function log(1 + x) for x in (−1, 0], rounded exactly as in the C library that NumPy calls.
 *
 * <p>{@link StrictMath#log1p} is as accurate, but differs in the last bit of 1 value in 1,300. This class has Sun's
 * method (fdlibm, s_log1p.c, 1993) in the order of evaluation of glibc 2.36 on x86-64 with fused multiply-adds:
 *
 * <pre>
 *   1 + x = 2ᵏ (1 + f),  √½ &lt; 1 + f &lt; √2,  rounded with error c · 2ᵏ (1 + f)
 *   s = f / (2 + f)
 *   log(1 + f) = f − (f²/2 − s (f²/2 + R(s²)))      R(z) ≈ ⅔ z + ⅖ z² + ²⁄₇ z³ + …
 *   log(1 + x) = k log 2 + log(1 + f) + c
 * </pre>
 */
final class LogOnePlus {
    private static final double LN2_HIGH = 6.93147180369123816490e-01;    // 32 bits, so that k LN2_HIGH is exact
    private static final double LN2_LOW = 1.90821492927058770002e-10;
    private static final double R1 = 6.666666666666735130e-01;
    private static final double R2 = 3.999999999940941908e-01;
    private static final double R3 = 2.857142874366239149e-01;
    private static final double R4 = 2.222219843214978396e-01;
    private static final double R5 = 1.818357216161805012e-01;
    private static final double R6 = 1.531383769920937332e-01;
    private static final double R7 = 1.479819860511658591e-01;

    private static final int HIGH_TINY = 0x3e200000;        // upper half of 2⁻²⁹; if −x is smaller, x − x²/2 is enough
    private static final int HIGH_SMALL = 0x3fd2bec3;       // upper half of 1 − √½; if −x is smaller, k = 0
    private static final int FRACTION = 0x000fffff;
    private static final int FRACTION_ROOT_2 = 0x0006a09e;

    private LogOnePlus() {
    }

    /** @param x the argument, above −1 and at most 0 */
    static double of(double x) {
        int size = high(-x);
        if (size < HIGH_TINY) {
            return Math.fma(-0.5, x * x, x);
        }
        if (size <= HIGH_SMALL) {
            double halfSquare = 0.5 * x * x;
            return x - (halfSquare - correction(x, halfSquare));
        }
        double rounded = 1 + x;
        double c = (x - (rounded - 1)) / rounded;
        int k = Math.getExponent(rounded);
        int fraction = high(rounded) & FRACTION;
        if (fraction >= FRACTION_ROOT_2) {
            k++;
        }
        double f = Math.scalb(rounded, -k) - 1;
        double halfSquare = 0.5 * f * f;
        double low = Math.fma(k, LN2_LOW, c);
        return k * LN2_HIGH - (halfSquare - (low + correction(f, halfSquare)) - f);
    }

    /** The term s (f²/2 + R(s²)) of log(1 + f). */
    private static double correction(double f, double halfSquare) {
        double s = f / (2 + f);
        double z = s * s;
        double z2 = z * z;
        double z4 = z2 * z2;
        double z6 = z2 * z4;
        double r = Math.fma(z, R1, z2 * Math.fma(z, R3, R2));
        r = Math.fma(z4, Math.fma(z, R5, R4), r);
        r = Math.fma(z6, Math.fma(z, R7, R6), r);
        return (r + halfSquare) * s;
    }

    private static int high(double value) {
        return (int) (Double.doubleToRawLongBits(value) >>> 32);
    }
}
