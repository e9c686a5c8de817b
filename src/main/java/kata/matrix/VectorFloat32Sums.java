package kata.matrix;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link Float32Sums} with vectors: every sum adds the same elements in the same order, so it has the same bits. The
 * floats of one vector fill two vectors of doubles.
 */
final class VectorFloat32Sums {
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
    private static final int L = DOUBLES.length();
    /** Vectors of doubles that hold the elements of one vector: 2, or 1 where they are doubles themselves. */
    private static final int PARTS = FLOATS.length() / L;

    private VectorFloat32Sums() {
    }

    static double sum(float[] x, int from, int count) {
        double[] partial = new double[Float32Sums.PARTIALS];
        int whole = count - count % Float32Sums.PARTIALS;
        for (int j = 0; j < Float32Sums.PARTIALS; j += PARTS * L) {
            addRows(partial, j, x, from + j, whole / Float32Sums.PARTIALS, Float32Sums.PARTIALS);
        }
        Float32Sums.addInTurn(partial, x, from, whole, count);
        return Float32Sums.total(partial);
    }

    static void columnSums(float[] x, int rows, int columns, int from, int to, double[] sums) {
        int whole = from + FLOATS.loopBound(to - from);
        for (int j = from; j < whole; j += PARTS * L) {
            addRows(sums, j, x, j, rows, columns);
        }
        Float32Sums.columnSums(x, rows, columns, whole, to, sums);
    }

    /** Adds to a vector's sums its elements at the given place, then those a stride further, as many times as rows. */
    private static void addRows(double[] sums, int sumsAt, float[] x, int at, int rows, int stride) {
        DoubleVector first = DoubleVector.fromArray(DOUBLES, sums, sumsAt);
        DoubleVector second = PARTS > 1 ? DoubleVector.fromArray(DOUBLES, sums, sumsAt + L) : first;
        for (int i = 0; i < rows; i++) {
            FloatVector v = FloatVector.fromArray(FLOATS, x, at + i * stride);
            first = first.add(VectorOfFloatsOrDoubles.part(v, 0));
            if (PARTS > 1) {
                second = second.add(VectorOfFloatsOrDoubles.part(v, 1));
            }
        }
        first.intoArray(sums, sumsAt);
        if (PARTS > 1) {
            second.intoArray(sums, sumsAt + L);
        }
    }
}
