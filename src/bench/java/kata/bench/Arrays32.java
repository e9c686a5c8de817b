package kata.bench;

/** Conversions between arrays of floats and of doubles. */
final class Arrays32 {
    private Arrays32() {
    }

    static float[] of(double[] values) {
        float[] result = new float[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (float) values[i];
        }
        return result;
    }

    static double[] widened(float[] values) {
        double[] result = new double[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = values[i];
        }
        return result;
    }
}
