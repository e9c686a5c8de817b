package kata.matrix.kernel;

import java.util.Arrays;

/** What {@link Doubles} has to rewrite, in a few methods: see {@link DoublesTest}, which calls those for doubles. */
class Float32Sample {
    static final float THIRD = FloatOrDouble.either(1f / 3, 1.0 / 3);
    private final float[][] rows = new float[2][3];

    /** Parameters and variables of one place and of two among each other, conversions of every kind. */
    double mixed(int i, float x, long n, double y, float z) {
        float sum = x * 2 + z - 1;
        int index = (int) sum + i;
        long large = (long) x + n;
        double wide = y / 3 + sum;
        for (int j = 0; j < 3; j++) {
            float term = (float) wide % 7;
            sum += -term / (j + 1);
            index++;
        }
        return sum + index + large + (float) n;
    }

    /** Arrays, a choice, and a call of a method for each type. */
    float[] arrays(float[] x) {
        float[] y = Arrays.copyOf(x, x.length + 1);
        for (int i = 0; i < x.length; i++) {
            rows[i % 2][i % 3] += x[i] > THIRD ? Math.max(x[i], 0) : THIRD;
            y[i] = rows[i % 2][i % 3];
        }
        y[x.length] = FloatOrDouble.bits(x[0]) == 0 ? Float.NaN : new float[] {2}[0];
        return y;
    }

    Class<?> type() {
        return float[].class;
    }
}
