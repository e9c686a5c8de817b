package kata.matrix;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** {@link Float64Sums} with vectors: every sum adds the same elements in the same order, so it has the same bits. */
final class VectorFloat64Sums {
    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
    private static final int L = DOUBLES.length();

    private VectorFloat64Sums() {
    }

    static double sum(double[] x, int from, int count) {
        double[] partial = new double[Float64Sums.PARTIALS];
        int whole = count - count % Float64Sums.PARTIALS;
        for (int j = 0; j < Float64Sums.PARTIALS; j += L) {
            addRows(partial, j, x, from + j, whole / Float64Sums.PARTIALS, Float64Sums.PARTIALS);
        }
        Float64Sums.addInTurn(partial, x, from, whole, count);
        return Float64Sums.total(partial);
    }

    static void addTo(double[] sums, double[] x, int at, int count) {
        int whole = DOUBLES.loopBound(count);
        for (int j = 0; j < whole; j += L) {
            addRows(sums, j, x, at + j, 1, 0);
        }
        for (int j = whole; j < count; j++) {
            sums[j] += x[at + j];
        }
    }

    static void columnSums(double[] x, int rows, int columns, int from, int to, double[] sums) {
        int whole = from + DOUBLES.loopBound(to - from);
        for (int j = from; j < whole; j += L) {
            addRows(sums, j, x, j, rows, columns);
        }
        Float64Sums.columnSums(x, rows, columns, whole, to, sums);
    }

    /** Adds to L sums the L numbers at the given place, then those a stride further, as many times as rows. */
    private static void addRows(double[] sums, int sumsAt, double[] x, int at, int rows, int stride) {
        DoubleVector sum = DoubleVector.fromArray(DOUBLES, sums, sumsAt);
        for (int i = 0; i < rows; i++) {
            sum = sum.add(DoubleVector.fromArray(DOUBLES, x, at + i * stride));
        }
        sum.intoArray(sums, sumsAt);
    }
}
