package kata.checks;

/**
 * Text that somebody else has written, such as a message of a student's code, as it may stand on a console, in a table
 * or on a page. It is made so where it enters: {@link Failure}, an answer, a file's name.
 */
public final class Printable {
    private static final int LONGEST_LINE = 500;
    private static final String CUT = "...";

    private Printable() {
    }

    /**
     * Shows as "?" whatever would move the cursor, colour, hide or reorder text: the characters that Unicode calls
     * control, format, and line or paragraph separators, and what is no character. Tabs and ends of lines stay.
     */
    public static String of(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\p{IsNoncharacter_Code_Point}&&[^\\t\\n]]", "?");
    }

    /** The same of a text that may have so many letters: it is cut there. Null stays null. */
    public static String of(String text, int most) {
        return text == null ? null : of(text.length() <= most ? text : text.substring(0, most - CUT.length()) + CUT);
    }

    /** The same for what has to stay on one line, such as a name or a remark, cut where it is long. */
    public static String line(String text) {
        return text == null ? null : of(text, LONGEST_LINE).replace('\n', '?');
    }
}
