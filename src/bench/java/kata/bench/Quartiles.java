package kata.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The quartiles of a figure over the rounds: a quarter of the rounds is below lower, another quarter above upper. */
record Quartiles(double lower, double median, double upper) {
    /** The quartiles of the values, interpolated linearly (R. J. Hyndman, Y. Fan, 1996, definition 7). */
    static Quartiles of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Quartiles(quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75));
    }

    /** The quartiles, over all rounds, of a function of two figures. */
    static Quartiles of(double[] first, double[] second, DoubleBinaryOperator combination) {
        return of(IntStream.range(0, first.length)
                .mapToDouble(round -> combination.applyAsDouble(first[round], second[round])).toArray());
    }

    /** The text "median (lower-upper)", as in "0.98 (0.97-1.01)". */
    String text() {
        return String.format(Locale.ROOT, "%.2f (%.2f-%.2f)", median, lower, upper);
    }

    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    static double geometricMean(DoubleStream values) {
        return Math.exp(values.map(Math::log).average().orElseThrow());
    }
}
