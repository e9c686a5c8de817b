package kata.cli;

import java.util.Locale;
import kata.checks.Tolerance;

/** A computed matrix against the golden one, both by their rows, as closely as a check compares them. */
record Comparison(double[][] computed, double[][] golden, Tolerance tolerance) {
    private static final double LARGEST_IN_PLAIN_DIGITS = 1e6;

    int rows() {
        return golden.length;
    }

    int columns() {
        return golden[0].length;
    }

    boolean hasTheSameShape() {
        return shape(computed).equals(shape(golden));
    }

    /** "(rows, columns)". */
    static String shape(double[][] matrix) {
        return "(" + matrix.length + ", " + matrix[0].length + ")";
    }

    /**
     * A character that says how the element stands: a space if it agrees, ~ if it differs by more than the check allows
     * but not in the digits shown, otherwise *. For matrices of one shape.
     */
    char mark(int i, int j) {
        return tolerance.allows(computed, golden, i, j) ? ' '
                : text(computed[i][j]).equals(text(golden[i][j])) ? '~' : '*';
    }

    /** The number of elements that differ in rows [i0, i1) and columns [j0, j1). */
    int differing(int i0, int i1, int j0, int j1) {
        int count = 0;
        for (int i = i0; i < i1; i++) {
            for (int j = j0; j < j1; j++) {
                count += mark(i, j) == ' ' ? 0 : 1;
            }
        }
        return count;
    }

    /** The number of all elements that differ. */
    int differing() {
        return differing(0, rows(), 0, columns());
    }

    /** Four digits after the point, as the homework asks; numbers of a million and more with an exponent. */
    static String text(double x) {
        String format = Math.abs(x) < LARGEST_IN_PLAIN_DIGITS ? "%.4f" : "%.4e";
        return String.format(Locale.ROOT, format, x);
    }
}
