package kata.course;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kata.checks.Printable;
import kata.data.Checksums;

/**
 * A part of a course's students, for one of several machines. Whose part a student is in depends on the name alone, not
 * on who else has handed in.
 *
 * @param number counts from 1
 * @param count  the number of parts
 */
public record Shard(int number, int count) {
    /** The part with all students. */
    public static final Shard WHOLE = new Shard(1, 1);

    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,4})/([1-9]\\d{0,4})");
    private static final int LETTERS = 15;
    private static final int HEXADECIMAL = 16;

    /**
     * The part that the text names, as in "3/16".
     *
     * @throws IllegalArgumentException if the text has another form, or the number is larger than the count
     */
    public static Shard of(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches() || Integer.parseInt(parts.group(1)) > Integer.parseInt(parts.group(2))) {
            throw new IllegalArgumentException("'" + Printable.line(text) + "' is not a part such as 3/16: the number "
                    + "of the part, from 1 to 16, and how many parts there are");
        }
        return new Shard(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    /** Whether the part has the student of this name, by the name's SHA-256. */
    boolean has(String name) {
        String sum = Checksums.sha256(Names.key(name).getBytes(StandardCharsets.UTF_8));
        return Long.parseLong(sum.substring(0, LETTERS), HEXADECIMAL) % count == number - 1;
    }

    /** Whether all students are in it. */
    public boolean isWhole() {
        return count == 1;
    }

    @Override
    public String toString() {
        return number + "/" + count;
    }
}
