package kata.report;

import java.util.Locale;

/** Formats numbers for the page, in the same way in every locale. */
final class Numbers {
    private Numbers() {
    }

    static String of(String format, double x) {
        return String.format(Locale.ROOT, format, x);
    }

    /** An error with two decimals, as in "2.87". */
    static String error(double x) {
        return of("%.2f", x);
    }

    /** A share in percent, as in "43.8 %" for 0.438. */
    static String percent(double share) {
        return of("%.1f\u00a0%%", 100 * share);
    }

    /** A number in scientific notation, as in "4.8e-16"; "0" for 0. */
    static String scientific(double x) {
        return x == 0 ? "0" : of("%.1e", x).replaceAll("e([+-])0*(\\d)", "e$1$2").replace("e+", "e");
    }

    /** A number with six significant digits, as in "0.226422"; a number below 0.001 as in "1.5e-11". */
    static String value(double x) {
        return x != 0 && Math.abs(x) < 1e-3 ? scientific(x) : of("%.6g", x);
    }

    /** A duration, as in "0.8 s", "43 s" or "7 min 10 s". */
    static String duration(double seconds) {
        if (seconds < 10) {
            return of("%.1f\u00a0s", seconds);
        }
        long whole = Math.round(seconds);
        return whole < 60 ? whole + "\u00a0s" : whole / 60 + "\u00a0min " + whole % 60 + "\u00a0s";
    }
}
