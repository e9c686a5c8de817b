package kata.figure;

import java.util.Locale;

/** What is asked of whoever draws a figure. */
final class Require {
    private Require() {
    }

    /** @throws IllegalArgumentException with that message where it does not hold; the format is that of every locale */
    static void that(boolean holds, String message, Object... arguments) {
        if (!holds) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, message, arguments));
        }
    }

    /** @throws IllegalArgumentException where the text is null or blank */
    static String text(String what, String text) {
        that(text != null && !text.isBlank(), "%s is blank, it must have some text", what);
        return text;
    }
}
