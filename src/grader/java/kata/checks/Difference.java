package kata.checks;

import java.util.Locale;
import kata.matrix.Matrix;

/**
 * Where two matrices of one shape differ.
 *
 * @param count  how many elements
 * @param row    of the first, row by row
 * @param column of the first
 */
record Difference(int count, int row, int column) {

    static Difference between(Matrix actual, Matrix expected, Tolerance tolerance) {
        int count = 0;
        int first = -1;
        for (int i = 0; i < actual.rows(); i++) {
            for (int j = 0; j < actual.columns(); j++) {
                if (!tolerance.allows(actual, expected, i, j)) {
                    first = first < 0 ? i * actual.columns() + j : first;
                    count++;
                }
            }
        }
        return first < 0 ? new Difference(0, 0, 0)
                : new Difference(count, first / actual.columns(), first % actual.columns());
    }

    /** As in " is 0.41022, expected 0.38917 (5 of 12 elements differ)". */
    String text(Matrix actual, Matrix expected) {
        int size = actual.rows() * actual.columns();
        String many = size == 1 ? "" : count == size ? ", all " + size + " elements differ"
                : ", " + count + " of " + size + " elements differ";
        double a = actual.get(row, column);
        double e = expected.get(row, column);
        return " is " + number(a, e) + ", expected " + number(e, a) + many;
    }

    /** Six significant digits, or as many as it takes to tell the two apart. */
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
