package kata.checks;

/**
 * Makes text by others, such as the message of a student's code, safe for a console, a table or a page. The grader
 * makes text printable as soon as it has the text: in {@link Failure}, in an answer, in a file's name.
 */
public final class Printable {
    private static final int LONGEST_LINE = 500;
    private static final String CUT = "...";

    private Printable() {
    }

    /**
     * Replaces with "?" each character that could move the cursor, or colour, hide or reorder text. These are Unicode's
     * control and format characters, separators of lines and paragraphs, lone surrogates and noncharacters. Tabs and
     * line feeds stay.
     */
    public static String of(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\p{IsNoncharacter_Code_Point}&&[^\\t\\n]]", "?");
    }

    /** The printable text, cut to at most {@code most} letters; null stays null. */
    public static String of(String text, int most) {
        return text == null ? null : of(text.length() <= most ? text : text.substring(0, most - CUT.length()) + CUT);
    }

    /** The printable text on one line, such as a name or a remark, cut to 500 letters; null stays null. */
    public static String line(String text) {
        return text == null ? null : of(text, LONGEST_LINE).replace('\n', '?');
    }
}
