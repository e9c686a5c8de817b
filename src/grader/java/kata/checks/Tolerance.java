package kata.checks;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import kata.matrix.Matrix;

/**
 * How far a value may be from the expected one. {@code golden/TOLERANCES.md} derives each that the tests use.
 *
 * @param bounds      how far each element may be, given the rows of what is expected
 * @param description for the message, as in "1e-12 of the largest magnitude"
 */
public record Tolerance(Function<double[][], Bounds> bounds, String description) {

    /** The bound of the element in row i and column j. */
    public interface Bounds {
        double of(int i, int j);
    }

    /** Each element within the fraction r of the largest magnitude of all. */
    public static Tolerance ofLargest(double r) {
        return new Tolerance(expected -> {
            double bound = r * Stream.of(expected).flatMapToDouble(DoubleStream::of).filter(Double::isFinite)
                    .map(Math::abs).max().orElse(0);
            return (i, j) -> bound;
        }, text(r) + " of the largest magnitude");
    }

    /** Each element within the fraction r of the largest magnitude in its column. */
    public static Tolerance ofColumn(double r) {
        return new Tolerance(expected -> (i, j) -> r * Stream.of(expected)
                .mapToDouble(row -> Math.abs(row[j])).max().orElse(0),
                text(r) + " of the largest magnitude in its column");
    }

    /** Each element within r. */
    public static Tolerance absolute(double r) {
        return new Tolerance(expected -> (i, j) -> r, text(r));
    }

    /** Each element within the fraction r of itself. */
    public static Tolerance ofEach(double r) {
        return new Tolerance(expected -> (i, j) -> r * Math.abs(expected[i][j]), text(r) + " of the value");
    }

    /** Each element within its own bound. */
    public static Tolerance within(Matrix bounds, String why) {
        return new Tolerance(expected -> (i, j) -> bounds.get(i, j), why);
    }

    /** The very same value; 0.0 and −0.0 are one. */
    public static Tolerance exact() {
        return new Tolerance(expected -> (i, j) -> 0, "0");
    }

    /** A NaN stands only for a NaN, an infinity only for itself, whatever the bound. */
    public static boolean allows(double actual, double expected, double bound) {
        return Double.compare(actual, expected) == 0
                || Double.isFinite(actual) && Double.isFinite(expected) && Math.abs(actual - expected) <= bound;
    }

    private static String text(double r) {
        return String.format(Locale.ROOT, "%.0e", r);
    }
}
