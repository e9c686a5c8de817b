package kata.matrix;

import java.util.stream.IntStream;
import kata.matrix.kernel.Kernels;
import kata.matrix.thread.Parallel;

/** The rows of a matrix: what they add up to, where their largest elements are, copies of some. */
final class Rows {
    private interface Body {
        void run(Object values, Kernels<Object> kernels, int row);
    }

    private Rows() {
    }

    /** The sum of all elements, in double: of each row, then of the rows' sums. */
    static double sum(Matrix a) {
        double sum = 0;
        for (double s : sums(a)) {
            sum += s;
        }
        return sum;
    }

    /** The sum of each row, in double. */
    static double[] sums(Matrix a) {
        double[] sums = new double[a.rows()];
        forEach(a, (values, kernels, i) -> sums[i] = kernels.sum(values, i * a.columns(), a.columns()));
        return sums;
    }

    /** The sum of all rows: that of each column, in double. */
    static double[] columnSums(Matrix a) {
        Kernels<Object> kernels = a.precision().kernels();
        Object values = a.values();
        double[] sums = new double[a.columns()];
        Parallel.overRange(sums.length, a.rows(),
                (from, to) -> kernels.columnSums(values, a.rows(), sums.length, from, to, sums));
        return sums;
    }

    /** The largest element of each row, NaN where a row has one; there is at least one column. */
    static double[] maxima(Matrix a) {
        int[] at = largest(a);
        return IntStream.range(0, at.length).mapToDouble(i -> a.get(i, at[i])).toArray();
    }

    /** The column of the first largest element of each row, or of its first NaN; there is at least one column. */
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

    /** The rows with the given indices, in a new array. */
    static Object select(Matrix a, int... indices) {
        int columns = a.columns();
        Object array = a.precision().kernels().allocate(Shapes.size(indices.length, columns));
        for (int i = 0; i < indices.length; i++) {
            System.arraycopy(a.values(), indices[i] * columns, array, i * columns, columns);
        }
        return array;
    }

    /** The rows from, …, to − 1, in a new array. */
    static Object slice(Matrix a, int from, int to) {
        int size = (to - from) * a.columns();
        Object array = a.precision().kernels().allocate(size);
        System.arraycopy(a.values(), from * a.columns(), array, 0, size);
        return array;
    }
}
