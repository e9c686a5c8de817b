package kata.checks;

import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Why a check does not hold. No field is null; one that says nothing is empty.
 *
 * @param message for the student: what is wrong, in its first line; then what else is known
 * @param mistake the name of the mistake, where the values are those of a known one
 * @param cause   what kind of failure it is
 * @param seed    that the random inputs were drawn with, where there are any
 * @param example the smallest random input that shows it, as Java that can be pasted into a main method
 */
public record Failure(String message, String mistake, Cause cause, String seed, String example) {
    /** The failure of a check that holds: none. */
    public static final Failure NONE = new Failure("");

    private static final int MOST_LETTERS = 20_000;

    /** The kinds of failure. */
    public enum Cause {
        /** A compared value is wrong. */
        CHECK,
        /** Something was thrown. */
        EXCEPTION,
        /** Memory or stack was used up. */
        EXHAUSTED,
        /** The work of another task is refused, and its stub stands in for it. */
        REFUSED,
        /** A class cannot be used any more in this JVM since its initializer failed before. */
        INITIALIZER,
        /** A file could not be written or read: the machine's doing. */
        MACHINE
    }

    /** Its texts, whoever wrote them, are made printable, and cut where they are long. */
    public Failure {
        message = Printable.of(message, MOST_LETTERS);
        mistake = Printable.line(mistake);
        seed = Printable.line(seed);
        example = Printable.of(example, MOST_LETTERS);
    }

    /** One that the check itself has found, of no known mistake. */
    public Failure(String message) {
        this(message, "", Cause.CHECK, "", "");
    }

    /** The same for another reason. */
    public Failure because(Cause other) {
        return new Failure(message, mistake, other, seed, example);
    }

    public boolean isNamed() {
        return !mistake.isEmpty();
    }

    /** The same with random inputs. */
    public Failure seenWith(String ofSeed, String input) {
        return new Failure(message, mistake, cause, ofSeed, input);
    }

    /** The same with another message, such as one that names a file by its place. */
    public Failure withMessage(UnaryOperator<String> change) {
        return new Failure(change.apply(message), mistake, cause, seed, example);
    }

    /** Whether it can be one of this class: what another JVM says of itself may be anything. */
    public boolean isComplete() {
        return cause != null && Stream.of(message, mistake, seed, example).noneMatch(Objects::isNull);
    }

    /** The message and, where there is one, the example below it. */
    public String text() {
        return example.isEmpty() ? message
                : message + "\nseen with, at seed " + seed + ":\n" + example.indent(2).stripTrailing();
    }

    /** The first line of the message, cut where it is long. */
    public String summary() {
        String line = message.lines().findFirst().orElse("");
        return line.length() <= 120 ? line : line.substring(0, 117) + "...";
    }
}
