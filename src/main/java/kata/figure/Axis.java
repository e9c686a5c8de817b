package kata.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.LongStream;

/**
 * The range of an axis, with the spacing and the labels of its ticks.
 *
 * @param spacing distance of two main ticks as a fraction of the axis
 * @param label text of a tick, the same in every locale; blank if the tick has no label
 */
record Axis(double min, double max, double spacing, DoubleFunction<String> label) {
    private static final double MARGIN = 0.02;

    /** The shortest length of an axis, since XChart's search for ticks works to ten decimals only. */
    private static final double SHORTEST = 1e-6;

    /** An axis of epochs. Starts at 0 if low is nearly 0; has ticks at integers if the values span 1 or more. */
    static Axis epochs(double low, double high) {
        double span = high - low;
        if (span < SHORTEST) {
            return ticked(low - 1, high + 1, 1);
        }
        double margin = span < 1 ? MARGIN * span : Math.max(MARGIN * span, 1 - span / 2);
        double step = roundUp((span + 2 * margin) / 12);
        double min = nearlyZero(low, high) ? 0 : low - margin;
        return ticked(min, high + margin, span < 1 ? step : Math.max(1, step));
    }

    /** A linear axis. Starts at 0 if low is nearly 0; equal values get room above and below. */
    static Axis linear(double low, double high) {
        double middle = low / 2 + high / 2;
        double half = length(low, high) / 2;
        double min = nearlyZero(low, high) ? 0 : middle - half;
        double max = middle + half;
        return ticked(min, max, roundUp((max - min) / 8));
    }

    /** A linear axis of the given length. If both axes of a plot have the same length, x and y have the same scale. */
    static Axis around(double middle, double length) {
        return ticked(middle - length / 2, middle + length / 2, roundUp(length / 8));
    }

    /** The length of an axis for values from low to high, with some room; above 0 even if low = high. */
    static double length(double low, double high) {
        double shortest = Math.max(SHORTEST, 1e-3 * Math.max(Math.abs(low), Math.abs(high)));
        return Math.max(shortest, high - low) * (1 + 2 * MARGIN);
    }

    /** A logarithmic axis. Has two or more labels, at 1, 2, 5 times powers of ten; from 3 decades on at powers only. */
    static Axis logarithmic(double low, double high) {
        double margin = Math.max(1 + MARGIN, StrictMath.pow(high / low, MARGIN));
        double min = low / margin;
        double max = high * margin;
        if (roundUp(1.001 * roundUp(min)) > max) {
            min = 1 / roundUp(1 / min);
            max = roundUp(max);
        }
        double decades = StrictMath.log10(max / min);
        return new Axis(min, max, 1 / decades, tick -> logarithmicLabel(tick, decades));
    }

    /** The main ticks, in ascending order. */
    double[] ticks() {
        double step = spacing * (max - min);
        long first = (long) Math.ceil(min / step - 1e-9);
        long last = (long) Math.floor(max / step + 1e-9);
        return LongStream.rangeClosed(first, last).mapToDouble(i -> i * step).toArray();
    }

    private static boolean nearlyZero(double low, double high) {
        return low >= 0 && low < 0.15 * high;
    }

    private static Axis ticked(double min, double max, double step) {
        return new Axis(min, max, step / (max - min), tick -> label(tick, step));
    }

    /** The text of a tick, with as many decimals as the step has. */
    private static String label(double tick, double step) {
        int decimals = Math.max(0, -exponent(step));
        return decimals > 4 || step >= 1e5
                ? scientific(Math.abs(tick) < 1e-6 * step ? 0 : tick)
                : BigDecimal.valueOf(tick).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String logarithmicLabel(double tick, double decades) {
        int exponent = exponent(tick);
        long digit = Math.round(tick / StrictMath.pow(10, exponent));
        boolean labelled = decades < 3
                ? digit == 1 || digit == 2 || digit == 5
                : digit == 1 && exponent % (int) Math.ceil(decades / 12) == 0;
        if (!labelled) {
            return " ";
        }
        return exponent < -3 || exponent > 4
                ? scientific(tick)
                : BigDecimal.valueOf(digit).scaleByPowerOfTen(exponent).toPlainString();
    }

    /** The tick in scientific form with one or two digits, such as 2e-5 or 2.5e-5. */
    private static String scientific(double tick) {
        int exponent = tick == 0 ? 0 : exponent(Math.abs(tick));
        BigDecimal digits = BigDecimal.valueOf(tick).scaleByPowerOfTen(-exponent).setScale(1, RoundingMode.HALF_EVEN);
        String text = digits.stripTrailingZeros().toPlainString();
        return exponent == 0 ? text : String.format(Locale.ROOT, "%se%d", text, exponent);
    }

    /** The power of ten of the first digit of x > 0; −1 also for a 0.1 that rounding has made 0.0999… */
    private static int exponent(double x) {
        return (int) Math.floor(StrictMath.log10(x) + 1e-9);
    }

    /** The smallest number that is 1, 2 or 5 times a power of ten and at least x > 0. */
    private static double roundUp(double x) {
        double power = StrictMath.pow(10, exponent(x));
        for (int digit : new int[] {1, 2, 5}) {
            if (digit * power >= x * (1 - 1e-9)) {
                return digit * power;
            }
        }
        return 10 * power;
    }
}
