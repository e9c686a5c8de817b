package kata.checks;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import kata.matrix.Matrix;

/**
 * The largest difference allowed between a value and the expected one. {@code golden/TOLERANCES.md} derives the tests'
 * tolerances.
 *
 * @param bounds      the elements' bounds, computed from the rows of the expected matrix
 * @param description words for the message, as in "1e-12 of the largest magnitude"
 */
public record Tolerance(Function<double[][], Bounds> bounds, String description) {

    /** The largest difference allowed for the element in row i and column j. */
    public interface Bounds {
        double of(int i, int j);
    }

    /** Allows differences up to r times the largest magnitude in the expected matrix. */
    public static Tolerance ofLargest(double r) {
        return new Tolerance(expected -> {
            double bound = r * Stream.of(expected).flatMapToDouble(DoubleStream::of).filter(Double::isFinite)
                    .map(Math::abs).max().orElse(0);
            return (i, j) -> bound;
        }, text(r) + " of the largest magnitude");
    }

    /** Allows differences up to r times the largest expected magnitude in the element's column. */
    public static Tolerance ofColumn(double r) {
        return new Tolerance(expected -> (i, j) -> r * Stream.of(expected)
                .mapToDouble(row -> Math.abs(row[j])).max().orElse(0),
                text(r) + " of the largest magnitude in its column");
    }

    /** Allows differences up to r. */
    public static Tolerance absolute(double r) {
        return new Tolerance(expected -> (i, j) -> r, text(r));
    }

    /** Allows differences up to r times the magnitude of the expected element. */
    public static Tolerance ofEach(double r) {
        return new Tolerance(expected -> (i, j) -> r * Math.abs(expected[i][j]), text(r) + " of the value");
    }

    /**
     * Allows differences up to each element's own bound.
     *
     * @param why the source of the bounds, in words for the message
     */
    public static Tolerance within(Matrix bounds, String why) {
        return new Tolerance(expected -> (i, j) -> bounds.get(i, j), why);
    }

    /** Allows no difference; 0.0 equals −0.0. */
    public static Tolerance exact() {
        return new Tolerance(expected -> (i, j) -> 0, "0");
    }

    /** Whether the values differ by at most the bound; a NaN equals only a NaN, and an infinity only itself. */
    public static boolean allows(double actual, double expected, double bound) {
        return Double.compare(actual, expected) == 0
                || Double.isFinite(actual) && Double.isFinite(expected) && Math.abs(actual - expected) <= bound;
    }

    private static String text(double r) {
        return String.format(Locale.ROOT, "%.0e", r);
    }
}
