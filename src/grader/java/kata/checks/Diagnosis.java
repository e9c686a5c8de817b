package kata.checks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.stream.DoubleStream;
import kata.matrix.Matrix;

/** Recognizes mistakes by the values alone, for any quantity: a wrong sign, a factor, a transpose, a NaN. */
final class Diagnosis {
    private static final Map<Double, String> FACTORS = Map.of(
            -1.0, "the sign is wrong: these are minus the expected values",
            2.0, "these are twice the expected values",
            0.5, "these are half of the expected values");

    private Diagnosis() {
    }

    static boolean same(Matrix actual, Matrix other, Tolerance tolerance) {
        return actual.rows() == other.rows() && actual.columns() == other.columns()
                && actual.precision() == other.precision()
                && Difference.between(actual, other, tolerance).count() == 0;
    }

    static String ofShape(Matrix actual, Matrix expected, Tolerance tolerance) {
        return same(actual.transpose(), expected, tolerance) ? "these are the expected values, transposed" : "";
    }

    static String ofValues(Matrix actual, Matrix expected, Tolerance tolerance) {
        double[] a = actual.toArray();
        double[] e = expected.toArray();
        int at = 0;
        for (int i = 0; i < a.length; i++) {
            if (Double.isNaN(a[i])) {
                return "there is a NaN: was 0 divided by 0, or infinity subtracted from itself?";
            }
            at = Math.abs(e[i]) > Math.abs(e[at]) ? i : at;
        }
        if (DoubleStream.of(a).anyMatch(Double::isInfinite) && DoubleStream.of(e).noneMatch(Double::isInfinite)) {
            return "there is an infinity: did an exponential overflow, or was something divided by 0?";
        }
        if (same(actual, actual.filledWith(0), tolerance)) {
            return "every element is 0";
        }
        if (actual.rows() == actual.columns() && a.length > 1 && same(actual.transpose(), expected, tolerance)) {
            return "these are the expected values, transposed";
        }
        double factor = a[at] / e[at];
        return same(actual, expected.scale(factor), tolerance) ? ofFactor(factor, a.length) : "";
    }

    private static String ofFactor(double factor, int elements) {
        double round = Math.rint(factor * 2) / 2;
        if (Math.abs(factor - round) < 1e-9 && FACTORS.containsKey(round)) {
            return FACTORS.get(round);
        }
        if (elements == 1 || Math.abs(factor - 1) < 1e-5 || !Double.isFinite(1 / factor)) {
            return "";
        }
        return Math.abs(factor) >= 1 ? "every element is " + number(factor) + " times the expected one"
                : "every element is the expected one divided by " + number(1 / factor);
    }

    /** Six significant digits, without needless zeros: 128, 0.333333. */
    private static String number(double x) {
        return new BigDecimal(x).round(new MathContext(6)).stripTrailingZeros().toPlainString();
    }
}
