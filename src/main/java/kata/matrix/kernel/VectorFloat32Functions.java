package kata.matrix.kernel;

import static kata.matrix.kernel.Float32Functions.*;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** {@link Float32Functions} for a vector of elements: the same operations in the same order, so the same bits. */
final class VectorFloat32Functions {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    private VectorFloat32Functions() {
    }

    static FloatVector fill(FloatVector s) {
        return s;
    }

    static FloatVector square(FloatVector x) {
        return x.mul(x);
    }

    static FloatVector sqrt(FloatVector x) {
        return x.sqrt();
    }

    static FloatVector relu(FloatVector x) {
        return x.blend(0.0f, x.compare(VectorOperators.LE, 0.0f));
    }

    static FloatVector positive(FloatVector x) {
        return FloatVector.zero(SPECIES).blend(1.0f, x.compare(VectorOperators.GT, 0.0f));
    }

    static FloatVector plus(FloatVector x, FloatVector y) {
        return x.add(y);
    }

    static FloatVector minus(FloatVector x, FloatVector y) {
        return x.sub(y);
    }

    static FloatVector times(FloatVector x, FloatVector y) {
        return x.mul(y);
    }

    static FloatVector divide(FloatVector x, FloatVector y) {
        return x.div(y);
    }

    static FloatVector where(FloatVector x, FloatVector mask, FloatVector otherwise) {
        return otherwise.blend(x, mask.compare(VectorOperators.NE, 0.0f));
    }

    static FloatVector combine(FloatVector x, FloatVector y, FloatVector s, FloatVector t) {
        return x.mul(s).add(y.mul(t));
    }

    static FloatVector combineSquare(FloatVector x, FloatVector y, FloatVector s, FloatVector t) {
        return x.mul(s).add(y.mul(y).mul(t));
    }

    static FloatVector step(FloatVector x, FloatVector u, FloatVector v, FloatVector r, FloatVector s, FloatVector t,
            FloatVector epsilon) {
        return x.sub(u.mul(s).div(v.mul(t).sqrt().add(epsilon)).mul(r));
    }

    static FloatVector exp(FloatVector x) {
        VectorMask<Float> negative = x.compare(VectorOperators.LT, 0.0f);
        FloatVector y = scaledExp(x, FloatVector.broadcast(SPECIES, ROUNDER_DOWN).blend(ROUNDER_UP, negative),
                FloatVector.broadcast(SPECIES, UP).blend(DOWN, negative));
        return y.blend(0.0f, x.compare(VectorOperators.LT, EXP_LOWEST))
                .blend(Float.POSITIVE_INFINITY, x.compare(VectorOperators.GT, EXP_HIGHEST));
    }

    private static FloatVector scaledExp(FloatVector x, FloatVector rounder, FloatVector scale) {
        FloatVector t = x.mul(LOG2_E).add(rounder);
        FloatVector n = t.sub(rounder);
        FloatVector r = x.sub(n.mul(LN2_HIGH)).sub(n.mul(LN2_LOW));
        return r.mul(r).mul(expSeries(r)).add(r).add(1.0f).mul(powerOfTwo(t)).mul(scale);
    }

    private static FloatVector powerOfTwo(FloatVector t) {
        return t.reinterpretAsInts().lanewise(VectorOperators.LSHL, (long) SIGNIFICAND_BITS).reinterpretAsFloats();
    }

    /** The logistic function; above SIGMOID_HIGHEST, the value at SIGMOID_HIGHEST, which is 1. */
    static FloatVector sigmoid(FloatVector argument) {
        FloatVector x = argument.min(SIGMOID_HIGHEST);
        FloatVector t = x.mul(LOG2_E).add(ROUNDER_UP);
        FloatVector n = t.sub(ROUNDER_UP);
        FloatVector r = n.mul(LN2_HIGH).sub(x).add(n.mul(LN2_LOW));
        FloatVector s = r.mul(r).mul(expSeries(r)).add(r);
        FloatVector scaled = powerOfTwo(t);
        FloatVector power = scaled.mul(DOWN);
        FloatVector divisor = power.add(1.0f).add(s)
                .blend(power.add(s).add(1.0f), x.compare(VectorOperators.LT, ONE_PLUS_INEXACT));
        return scaled.div(divisor).mul(DOWN).blend(0.0f, x.compare(VectorOperators.LT, SIGMOID_LOWEST));
    }

    static FloatVector tanh(FloatVector x) {
        FloatVector a = x.abs();
        FloatVector twice = a.add(a);
        FloatVector t = twice.mul(LOG2_E).add(ROUNDER_UNSHIFTED);
        FloatVector n = t.sub(ROUNDER_UNSHIFTED);
        FloatVector r = twice.sub(n.mul(LN2_HIGH)).sub(n.mul(LN2_LOW));
        return tanh(a, twice, r, powerOfTwo(t)).reinterpretAsInts()
                .or(x.reinterpretAsInts().lanewise(VectorOperators.AND, SIGN)).reinterpretAsFloats();
    }

    /** The hyperbolic tangent of a, given twice = 2a and e^2a = power · e^r. */
    private static FloatVector tanh(FloatVector a, FloatVector twice, FloatVector r, FloatVector power) {
        FloatVector rest = r.mul(r).mul(expSeries(r));
        FloatVector less = power.sub(1.0f);
        FloatVector growth = power.mul(r.add(rest));
        FloatVector correction = power.mul(r).add(less).sub(twice).add(power.mul(rest)).sub(a.mul(less.add(growth)));
        VectorMask<Float> small = a.compare(VectorOperators.LT, TANH_SMALL);
        FloatVector one = FloatVector.broadcast(SPECIES, 1.0f);
        FloatVector numerator = FloatVector.broadcast(SPECIES, -2.0f).blend(correction, small);
        return one.blend(a, small).add(numerator.div(power.add(one).add(growth)))
                .blend(1.0f, a.compare(VectorOperators.GT, TANH_HIGHEST));
    }

    static FloatVector log(FloatVector x) {
        VectorMask<Float> tiny = x.compare(VectorOperators.LT, MIN_NORMAL);
        FloatVector normal = x.blend(x.mul(TO_NORMAL), tiny);
        FloatVector lowered = FloatVector.broadcast(SPECIES, INTEGER_AND_BIAS)
                .blend(INTEGER_AND_BIAS + TO_NORMAL_EXPONENT, tiny);
        IntVector bits = normal.reinterpretAsInts()
                .lanewise(VectorOperators.ADD, ONE_BITS - ROOT_HALF_BITS);
        FloatVector n = bits.lanewise(VectorOperators.LSHR, (long) SIGNIFICAND_BITS)
                .lanewise(VectorOperators.OR, INTEGER_BITS).reinterpretAsFloats().sub(lowered);
        FloatVector f = bits.lanewise(VectorOperators.AND, FRACTION)
                .lanewise(VectorOperators.ADD, ROOT_HALF_BITS).reinterpretAsFloats().sub(1.0f);
        FloatVector y = logOfNormal(n, f);
        FloatVector ofNumber = x.blend(y, x.compare(VectorOperators.LT, Float.POSITIVE_INFINITY));
        FloatVector ofPositive = FloatVector.broadcast(SPECIES, Float.NEGATIVE_INFINITY)
                .blend(ofNumber, x.compare(VectorOperators.GT, 0.0f));
        return FloatVector.broadcast(SPECIES, Float.NaN).blend(ofPositive, x.compare(VectorOperators.GE, 0.0f));
    }

    /** The logarithm n ln 2 + ln(1 + f). */
    private static FloatVector logOfNormal(FloatVector n, FloatVector f) {
        FloatVector s = f.div(f.add(2.0f));
        FloatVector z = s.mul(s);
        FloatVector half = f.mul(0.5f).mul(f);
        FloatVector tail = s.mul(half.add(z.mul(logSeries(z)))).add(n.mul(LN2_LOW));
        return n.mul(LN2_HIGH).add(f.sub(half.sub(tail)));
    }

    private static FloatVector expSeries(FloatVector r) {
        FloatVector square = r.mul(r);
        FloatVector even = DOUBLES ? square.mul(EXP_8).add(EXP_6).mul(square).add(EXP_4).mul(square)
                : square.mul(EXP_4);
        FloatVector odd = DOUBLES ? square.mul(EXP_9).add(EXP_7).mul(square).add(EXP_5).mul(square).add(EXP_3)
                .mul(square) : square.mul(EXP_3);
        return odd.add(EXP_1).mul(r).add(even.add(EXP_2).mul(square).add(EXP_0));
    }

    private static FloatVector logSeries(FloatVector z) {
        FloatVector square = z.mul(z);
        FloatVector even = DOUBLES ? square.mul(LOG_6).add(LOG_4).mul(square).add(LOG_2).mul(square)
                : square.mul(LOG_2);
        FloatVector odd = DOUBLES ? square.mul(LOG_5).add(LOG_3).mul(square) : square.mul(LOG_3);
        return odd.add(LOG_1).mul(z).add(even.add(LOG_0));
    }
}
