package kata.matrix.kernel;

/**
 * What differs between loops over floats and those over doubles by more than its type: the code of either calls the
 * method of its own type (see {@link Doubles}).
 */
final class FloatOrDouble {
    private FloatOrDouble() {
    }

    /** The number for floats. */
    static float either(float forFloats, double forDoubles) {
        return forFloats;
    }

    /** The number for doubles. */
    static double either(double forFloats, double forDoubles) {
        return forDoubles;
    }

    static long bits(float x) {
        return Float.floatToRawIntBits(x);
    }

    static long bits(double x) {
        return Double.doubleToRawLongBits(x);
    }

    /** The number with these bits; it has the type of the other. */
    static float number(long bits, float other) {
        return Float.intBitsToFloat((int) bits);
    }

    static double number(long bits, double other) {
        return Double.longBitsToDouble(bits);
    }
}
