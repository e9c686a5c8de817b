package kata.matrix;

/**
 * Sums of floats in double, in an order that does not depend on the machine. Plain loops serve vectors, too: their own
 * saved less than a hundredth of a training step.
 */
final class Float32Sums {
    /** Element i is added to partial sum i mod PARTIALS; then halves are added until one is left. */
    private static final int PARTIALS = (int) FloatOrDouble.either(16, 8);

    private Float32Sums() {
    }

    static double sum(float[] x, int from, int count) {
        double[] partial = new double[PARTIALS];
        for (int i = 0; i < count; i += PARTIALS) {
            for (int j = 0; j < Math.min(PARTIALS, count - i); j++) {
                partial[j] += x[from + i + j];
            }
        }
        for (int width = PARTIALS / 2; width > 0; width /= 2) {
            for (int i = 0; i < width; i++) {
                partial[i] += partial[i + width];
            }
        }
        return partial[0];
    }

    /** Adds column j of x, (rows, columns), to sums[j], from the first row to the last, for from <= j < to. */
    static void columnSums(float[] x, int rows, int columns, int from, int to, double[] sums) {
        for (int i = 0; i < rows; i++) {
            int at = i * columns;
            for (int j = from; j < to; j++) {
                sums[j] += x[at + j];
            }
        }
    }
}
