package kata.matrix;

import static kata.matrix.Float64Functions.*;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link Float64Functions} for a vector of elements at once: the same operations in the same order, so the same bits.
 * Each public method computes y[yAt + i] from x[xAt + i] for i below count; x and y may be the same elements.
 */
final class VectorFloat64Functions {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

    private VectorFloat64Functions() {
    }

    static void exp(double[] x, int xAt, double[] y, int yAt, int count) {
        int whole = SPECIES.loopBound(count);
        for (int i = 0; i < whole; i += SPECIES.length()) {
            exp(DoubleVector.fromArray(SPECIES, x, xAt + i)).intoArray(y, yAt + i);
        }
        for (int i = whole; i < count; i++) {
            y[yAt + i] = Float64Functions.exp(x[xAt + i]);
        }
    }

    static void log(double[] x, int xAt, double[] y, int yAt, int count) {
        int whole = SPECIES.loopBound(count);
        for (int i = 0; i < whole; i += SPECIES.length()) {
            log(DoubleVector.fromArray(SPECIES, x, xAt + i)).intoArray(y, yAt + i);
        }
        for (int i = whole; i < count; i++) {
            y[yAt + i] = Float64Functions.log(x[xAt + i]);
        }
    }

    static void sigmoid(double[] x, int xAt, double[] y, int yAt, int count) {
        int whole = SPECIES.loopBound(count);
        for (int i = 0; i < whole; i += SPECIES.length()) {
            sigmoid(DoubleVector.fromArray(SPECIES, x, xAt + i)).intoArray(y, yAt + i);
        }
        for (int i = whole; i < count; i++) {
            y[yAt + i] = Float64Functions.sigmoid(x[xAt + i]);
        }
    }

    static void tanh(double[] x, int xAt, double[] y, int yAt, int count) {
        int whole = SPECIES.loopBound(count);
        for (int i = 0; i < whole; i += SPECIES.length()) {
            tanh(DoubleVector.fromArray(SPECIES, x, xAt + i)).intoArray(y, yAt + i);
        }
        for (int i = whole; i < count; i++) {
            y[yAt + i] = Float64Functions.tanh(x[xAt + i]);
        }
    }

    /** max(x, 0); NaN stays NaN and -0 becomes 0. */
    static void relu(double[] x, int xAt, double[] y, int yAt, int count) {
        int whole = SPECIES.loopBound(count);
        for (int i = 0; i < whole; i += SPECIES.length()) {
            DoubleVector v = DoubleVector.fromArray(SPECIES, x, xAt + i);
            v.blend(0.0, v.compare(VectorOperators.LE, 0.0)).intoArray(y, yAt + i);
        }
        for (int i = whole; i < count; i++) {
            y[yAt + i] = Math.max(x[xAt + i], 0);
        }
    }

    /** 1 where x > 0, else 0. */
    static void positive(double[] x, int xAt, double[] y, int yAt, int count) {
        int whole = SPECIES.loopBound(count);
        DoubleVector zero = DoubleVector.zero(SPECIES);
        for (int i = 0; i < whole; i += SPECIES.length()) {
            DoubleVector v = DoubleVector.fromArray(SPECIES, x, xAt + i);
            zero.blend(1.0, v.compare(VectorOperators.GT, 0.0)).intoArray(y, yAt + i);
        }
        for (int i = whole; i < count; i++) {
            y[yAt + i] = x[xAt + i] > 0 ? 1 : 0;
        }
    }

    private static DoubleVector exp(DoubleVector x) {
        VectorMask<Double> negative = x.compare(VectorOperators.LT, 0.0);
        DoubleVector y = scaledExp(x, DoubleVector.broadcast(SPECIES, ROUNDER_DOWN).blend(ROUNDER_UP, negative),
                DoubleVector.broadcast(SPECIES, UP).blend(DOWN, negative));
        return y.blend(0.0, x.compare(VectorOperators.LT, EXP_LOWEST))
                .blend(Double.POSITIVE_INFINITY, x.compare(VectorOperators.GT, EXP_HIGHEST));
    }

    private static DoubleVector scaledExp(DoubleVector x, DoubleVector rounder, DoubleVector scale) {
        DoubleVector t = x.mul(LOG2_E).add(rounder);
        DoubleVector n = t.sub(rounder);
        DoubleVector r = x.sub(n.mul(LN2_HIGH)).sub(n.mul(LN2_LOW));
        return r.mul(r).mul(expSeries(r)).add(r).add(1.0).mul(powerOfTwo(t)).mul(scale);
    }

    private static DoubleVector powerOfTwo(DoubleVector t) {
        return t.reinterpretAsLongs().lanewise(VectorOperators.LSHL, SIGNIFICAND_BITS).reinterpretAsDoubles();
    }

    /** At the highest x that counts, the formula gives 1. */
    private static DoubleVector sigmoid(DoubleVector argument) {
        DoubleVector x = argument.min(SIGMOID_HIGHEST);
        DoubleVector t = x.mul(LOG2_E).add(ROUNDER_UP);
        DoubleVector n = t.sub(ROUNDER_UP);
        DoubleVector r = n.mul(LN2_HIGH).sub(x).add(n.mul(LN2_LOW));
        DoubleVector s = r.mul(r).mul(expSeries(r)).add(r);
        DoubleVector scaled = powerOfTwo(t);
        DoubleVector power = scaled.mul(DOWN);
        DoubleVector divisor = power.add(1.0).add(s)
                .blend(power.add(s).add(1.0), x.compare(VectorOperators.LT, ONE_PLUS_INEXACT));
        return scaled.div(divisor).mul(DOWN)
                .blend(0.0, x.compare(VectorOperators.LT, SIGMOID_LOWEST));
    }

    private static DoubleVector tanh(DoubleVector x) {
        DoubleVector a = x.abs();
        DoubleVector twice = a.add(a);
        DoubleVector t = twice.mul(LOG2_E).add(ROUNDER_UNSHIFTED);
        DoubleVector n = t.sub(ROUNDER_UNSHIFTED);
        DoubleVector r = twice.sub(n.mul(LN2_HIGH)).sub(n.mul(LN2_LOW));
        return tanh(a, twice, r, powerOfTwo(t)).reinterpretAsLongs().or(x.reinterpretAsLongs().and(SIGN))
                .reinterpretAsDoubles();
    }

    /** tanh a where e^2a is power e^r. */
    private static DoubleVector tanh(DoubleVector a, DoubleVector twice, DoubleVector r, DoubleVector power) {
        DoubleVector rest = r.mul(r).mul(expSeries(r));
        DoubleVector less = power.sub(1.0);
        DoubleVector growth = power.mul(r.add(rest));
        DoubleVector correction = power.mul(r).add(less).sub(twice).add(power.mul(rest)).sub(a.mul(less.add(growth)));
        VectorMask<Double> small = a.compare(VectorOperators.LT, TANH_SMALL);
        DoubleVector one = DoubleVector.broadcast(SPECIES, 1.0);
        DoubleVector numerator = DoubleVector.broadcast(SPECIES, -2.0).blend(correction, small);
        return one.blend(a, small).add(numerator.div(power.add(one).add(growth)))
                .blend(1.0, a.compare(VectorOperators.GT, TANH_HIGHEST));
    }

    private static DoubleVector log(DoubleVector x) {
        VectorMask<Double> tiny = x.compare(VectorOperators.LT, Double.MIN_NORMAL);
        DoubleVector normal = x.blend(x.mul(TO_NORMAL), tiny);
        DoubleVector lowered = DoubleVector.broadcast(SPECIES, INTEGER_AND_BIAS)
                .blend(INTEGER_AND_BIAS + TO_NORMAL_EXPONENT, tiny);
        LongVector bits = normal.reinterpretAsLongs().add(ONE_BITS - ROOT_HALF_BITS);
        DoubleVector n = bits.lanewise(VectorOperators.LSHR, SIGNIFICAND_BITS).or(INTEGER_BITS).reinterpretAsDoubles()
                .sub(lowered);
        DoubleVector f = bits.and(FRACTION).add(ROOT_HALF_BITS).reinterpretAsDoubles().sub(1.0);
        DoubleVector y = logOfNormal(n, f);
        DoubleVector ofNumber = x.blend(y, x.compare(VectorOperators.LT, Double.POSITIVE_INFINITY));
        DoubleVector ofPositive = DoubleVector.broadcast(SPECIES, Double.NEGATIVE_INFINITY)
                .blend(ofNumber, x.compare(VectorOperators.GT, 0.0));
        return DoubleVector.broadcast(SPECIES, Double.NaN).blend(ofPositive, x.compare(VectorOperators.GE, 0.0));
    }

    /** n ln 2 + ln(1 + f). */
    private static DoubleVector logOfNormal(DoubleVector n, DoubleVector f) {
        DoubleVector s = f.div(f.add(2.0));
        DoubleVector z = s.mul(s);
        DoubleVector half = f.mul(0.5).mul(f);
        DoubleVector tail = s.mul(half.add(z.mul(logSeries(z)))).add(n.mul(LN2_LOW));
        return n.mul(LN2_HIGH).add(f.sub(half.sub(tail)));
    }

    private static DoubleVector expSeries(DoubleVector r) {
        DoubleVector square = r.mul(r);
        DoubleVector even = square.mul(EXP_8).add(EXP_6).mul(square).add(EXP_4).mul(square).add(EXP_2)
                .mul(square).add(EXP_0);
        DoubleVector odd = square.mul(EXP_9).add(EXP_7).mul(square).add(EXP_5).mul(square).add(EXP_3)
                .mul(square).add(EXP_1);
        return odd.mul(r).add(even);
    }

    private static DoubleVector logSeries(DoubleVector z) {
        DoubleVector square = z.mul(z);
        DoubleVector even = square.mul(LOG_6).add(LOG_4).mul(square).add(LOG_2).mul(square).add(LOG_0);
        DoubleVector odd = square.mul(LOG_5).add(LOG_3).mul(square).add(LOG_1);
        return odd.mul(z).add(even);
    }
}
