package kata.cli;

import java.util.Locale;
import kata.matrix.Matrix;

/** A computed matrix against the golden one. */
final class Comparison {
    private static final double TOLERANCE = 1e-12;
    private static final double LARGEST_IN_PLAIN_DIGITS = 1e6;

    /** How an element stands, and the character that says so. */
    enum Mark {
        AGREES(' '),
        /** By more than 1e-12 of the largest golden magnitude, but not in the digits shown. */
        DIFFERS_BEHIND('~'),
        DIFFERS('*');

        final char character;

        Mark(char character) {
            this.character = character;
        }
    }

    final Matrix computed;
    final Matrix golden;
    private final double bound;

    Comparison(Matrix computed, Matrix golden) {
        this.computed = computed;
        this.golden = golden;
        double largest = 0;
        for (double x : golden.toArray()) {
            largest = Math.max(largest, Math.abs(x));
        }
        bound = TOLERANCE * largest;
    }

    boolean hasTheSameShape() {
        return computed.rows() == golden.rows() && computed.columns() == golden.columns();
    }

    /** How the element stands; for matrices of one shape. */
    Mark mark(int i, int j) {
        double c = computed.get(i, j);
        double g = golden.get(i, j);
        if (Double.compare(c, g) == 0 || Math.abs(c - g) <= bound) {
            return Mark.AGREES;
        }
        return text(c).equals(text(g)) ? Mark.DIFFERS_BEHIND : Mark.DIFFERS;
    }

    /** How many elements differ in rows [i0, i1) and columns [j0, j1). */
    int differing(int i0, int i1, int j0, int j1) {
        int count = 0;
        for (int i = i0; i < i1; i++) {
            for (int j = j0; j < j1; j++) {
                count += mark(i, j) == Mark.AGREES ? 0 : 1;
            }
        }
        return count;
    }

    boolean agrees() {
        return hasTheSameShape() && differing(0, golden.rows(), 0, golden.columns()) == 0;
    }

    /** Four digits after the point, as the homework asks; numbers of a million and more with an exponent. */
    static String text(double x) {
        String format = Math.abs(x) < LARGEST_IN_PLAIN_DIGITS ? "%.4f" : "%.4e";
        return String.format(Locale.ROOT, format, x);
    }
}
