package kata.report;

import java.util.Locale;

/** Numbers as the page writes them, in every locale. */
final class Numbers {
    private Numbers() {
    }

    static String of(String format, double x) {
        return String.format(Locale.ROOT, format, x);
    }

    /** Such as 2.87. */
    static String error(double x) {
        return of("%.2f", x);
    }

    /** Such as 43.8 %, from 0.438. */
    static String percent(double share) {
        return of("%.1f\u00a0%%", 100 * share);
    }

    /** Such as 4.8e-16, or 0. */
    static String scientific(double x) {
        return x == 0 ? "0" : of("%.1e", x).replaceAll("e([+-])0*(\\d)", "e$1$2").replace("e+", "e");
    }

    /** Such as 0.226422 or 1.5e-11. */
    static String value(double x) {
        return x != 0 && Math.abs(x) < 1e-3 ? scientific(x) : of("%.6g", x);
    }

    /** Such as 0.8 s, 43 s or 7 min 10 s. */
    static String duration(double seconds) {
        if (seconds < 10) {
            return of("%.1f\u00a0s", seconds);
        }
        long whole = Math.round(seconds);
        return whole < 60 ? whole + "\u00a0s" : whole / 60 + "\u00a0min " + whole % 60 + "\u00a0s";
    }
}
