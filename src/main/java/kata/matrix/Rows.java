package kata.matrix;

import java.util.stream.IntStream;
import kata.matrix.kernel.Kernels;
import kata.matrix.thread.Parallel;

/** Sums, largest elements and copies of the rows of a matrix. */
final class Rows {
    private interface Body {
        void run(Object values, Kernels<Object> kernels, int row);
    }

    private Rows() {
    }

    /** The sum of all elements, added in double: first within each row, then over the rows. */
    static double sum(Matrix a) {
        double sum = 0;
        for (double s : sums(a)) {
            sum += s;
        }
        return sum;
    }

    /** The sum of each row, added in double. */
    static double[] sums(Matrix a) {
        double[] sums = new double[a.rows()];
        forEach(a, (values, kernels, i) -> sums[i] = kernels.sum(values, i * a.columns(), a.columns()));
        return sums;
    }

    /** The sum of each column, added in double. */
    static double[] columnSums(Matrix a) {
        Kernels<Object> kernels = a.precision().kernels();
        Object values = a.values();
        double[] sums = new double[a.columns()];
        Parallel.overRange(sums.length, a.rows(),
                (from, to) -> kernels.columnSums(values, a.rows(), sums.length, from, to, sums));
        return sums;
    }

    /** The largest element of each row, or NaN for a row that contains NaN; needs a column. */
    static double[] maxima(Matrix a) {
        int[] at = largest(a);
        return IntStream.range(0, at.length).mapToDouble(i -> a.get(i, at[i])).toArray();
    }

    /** For each row, the column index of the first NaN, or otherwise of the first largest element; needs a column. */
    static int[] largest(Matrix a) {
        int[] at = new int[a.rows()];
        forEach(a, (values, kernels, i) ->
                at[i] = kernels.largest(values, i * a.columns(), a.columns()) - i * a.columns());
        return at;
    }

    private static void forEach(Matrix a, Body body) {
        Kernels<Object> kernels = a.precision().kernels();
        Object values = a.values();
        Parallel.overRange(a.rows(), a.columns(), (from, to) -> {
            for (int i = from; i < to; i++) {
                body.run(values, kernels, i);
            }
        });
    }

    /** The elements of the rows with the given indices, in a new array. */
    static Object select(Matrix a, int... indices) {
        int columns = a.columns();
        Object array = a.precision().kernels().allocate(Shapes.size(indices.length, columns));
        for (int i = 0; i < indices.length; i++) {
            System.arraycopy(a.values(), indices[i] * columns, array, i * columns, columns);
        }
        return array;
    }

    /** The elements of the rows with indices from, …, to − 1, in a new array. */
    static Object slice(Matrix a, int from, int to) {
        int size = (to - from) * a.columns();
        Object array = a.precision().kernels().allocate(size);
        System.arraycopy(a.values(), from * a.columns(), array, 0, size);
        return array;
    }
}
