package kata.matrix.kernel;

/**
 * Values that differ between loops over floats and loops over doubles by more than their type. Each method has two
 * overloads; {@link Doubles} turns a call of the overload for floats into a call of the overload for doubles.
 */
final class FloatOrDouble {
    private FloatOrDouble() {
    }

    /** Returns forFloats. Loops over floats call this overload. */
    static float either(float forFloats, double forDoubles) {
        return forFloats;
    }

    /** Returns forDoubles. Loops over doubles call this overload. */
    static double either(double forFloats, double forDoubles) {
        return forDoubles;
    }

    static long bits(float x) {
        return Float.floatToRawIntBits(x);
    }

    static long bits(double x) {
        return Double.doubleToRawLongBits(x);
    }

    /** The float with these bits; the second parameter only selects the overload. */
    static float number(long bits, float other) {
        return Float.intBitsToFloat((int) bits);
    }

    static double number(long bits, double other) {
        return Double.longBitsToDouble(bits);
    }
}
