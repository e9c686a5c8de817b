package kata.grade;

/** Text that somebody else has written, such as a message of a student's code, as it may stand on a console. */
public final class Printable {
    private Printable() {
    }

    /**
     * What would move the cursor, colour, hide or reorder text is shown as "?": the characters that Unicode calls
     * control, format, and line or paragraph separators. Tabs and ends of lines stay.
     */
    public static String of(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\t\\n]]", "?");
    }

    /** The same for what has to stay on one line. */
    public static String line(String text) {
        return of(text).replace('\n', '?');
    }
}
