package kata.grading;

import java.util.Locale;
import kata.matrix.Matrix;

/**
 * How far a value may be from the expected one. {@code golden/TOLERANCES.md} derives each that the tests use.
 *
 * @param bounds      for each element, row by row, how far it may be
 * @param description for the message, as in "1e-12 of the largest magnitude"
 */
public record Tolerance(Bounds bounds, String description) {

    /** The bound of each element, given what is expected. */
    public interface Bounds {
        double of(Matrix expected, int i, int j);
    }

    /** Each element within the fraction r of the largest magnitude of all. */
    public static Tolerance ofLargest(double r) {
        return new Tolerance((expected, i, j) -> r * largest(expected), text(r) + " of the largest magnitude");
    }

    /** Each element within the fraction r of itself. */
    public static Tolerance ofEach(double r) {
        return new Tolerance((expected, i, j) -> r * Math.abs(expected.get(i, j)), text(r) + " of the value");
    }

    /** Each element within its own bound. */
    public static Tolerance within(Matrix bounds, String why) {
        return new Tolerance((expected, i, j) -> bounds.get(i, j), why);
    }

    /** Bit for bit. */
    public static Tolerance exact() {
        return new Tolerance((expected, i, j) -> 0, "none: the values are exact");
    }

    boolean allows(Matrix actual, Matrix expected, int i, int j) {
        double a = actual.get(i, j);
        double e = expected.get(i, j);
        return Double.compare(a, e) == 0 || Math.abs(a - e) <= bounds.of(expected, i, j);
    }

    private static double largest(Matrix matrix) {
        double largest = 0;
        for (double x : matrix.toArray()) {
            largest = Math.max(largest, Math.abs(x));
        }
        return largest;
    }

    private static String text(double r) {
        return String.format(Locale.ROOT, "%.0e", r);
    }
}
