package kata.checks;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import kata.matrix.Matrix;

/**
 * The differences between two matrices of one shape.
 *
 * @param count  the number of elements that differ
 * @param row    the row of the first difference, in row-major order
 * @param column the column of the first difference
 */
record Difference(int count, int row, int column) {

    static Difference between(Matrix actual, Matrix expected, Tolerance tolerance) {
        return between(rows(actual), rows(expected), tolerance);
    }

    static Difference between(double[][] actual, double[][] expected, Tolerance tolerance) {
        Tolerance.Bounds bounds = tolerance.bounds().apply(expected);
        Difference first = new Difference(0, 0, 0);
        int count = 0;
        for (int i = 0; i < actual.length; i++) {
            for (int j = 0; j < actual[i].length; j++) {
                if (!Tolerance.allows(actual[i][j], expected[i][j], bounds.of(i, j))) {
                    first = count++ == 0 ? new Difference(1, i, j) : first;
                }
            }
        }
        return new Difference(count, first.row, first.column);
    }

    private static double[][] rows(Matrix matrix) {
        double[] all = matrix.toArray();
        int columns = matrix.columns();
        return IntStream.range(0, matrix.rows()).mapToObj(i -> Arrays.copyOfRange(all, i * columns, (i + 1) * columns))
                .toArray(double[][]::new);
    }

    /** Words for the message, as in " is 0.41022, expected 0.38917, 5 of 12 elements differ". */
    String text(Matrix actual, Matrix expected) {
        int size = actual.rows() * actual.columns();
        String many = size == 1 ? "" : count == size ? ", all " + size + " elements differ"
                : ", " + count + " of " + size + " elements differ";
        double a = actual.get(row, column);
        double e = expected.get(row, column);
        return " is " + number(a, e) + ", expected " + number(e, a) + many;
    }

    /** The value with the fewest significant digits, at least six, that distinguish it from the other value. */
    private static String number(double x, double other) {
        for (int digits = 6; digits < 17; digits++) {
            String format = "%." + digits + "g";
            String text = String.format(Locale.ROOT, format, x);
            if (!text.equals(String.format(Locale.ROOT, format, other))) {
                return text;
            }
        }
        return Double.toString(x);
    }
}
