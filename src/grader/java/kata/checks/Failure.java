package kata.checks;

import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The reason why a check does not hold. No field is null; an unknown text is empty.
 *
 * @param message the text for the student: what is wrong in the first line, then further details
 * @param mistake the name of the mistake; empty unless the values match a known mistake
 * @param cause   the kind of failure
 * @param seed    the seed of the random inputs, if there are any
 * @param example the smallest random input that shows the failure, as Java to paste into a main method
 */
public record Failure(String message, String mistake, Cause cause, String seed, String example) {
    /** The empty failure of a check that holds. */
    public static final Failure NONE = new Failure("");

    private static final int MOST_LETTERS = 20_000;

    /** The kinds of failure. */
    public enum Cause {
        /** A compared value is wrong. */
        CHECK,
        /** An exception was thrown. */
        EXCEPTION,
        /** Memory or stack was used up. */
        EXHAUSTED,
        /** Another task's file is refused, and its stub is used instead. */
        REFUSED,
        /** A class is unusable in this JVM, since its initializer failed earlier. */
        INITIALIZER,
        /** The machine could not write or read a file. */
        MACHINE
    }

    /** Makes all texts printable and cuts long ones, since an answer may have written them. */
    public Failure {
        message = Printable.of(message, MOST_LETTERS);
        mistake = Printable.line(mistake);
        seed = Printable.line(seed);
        example = Printable.of(example, MOST_LETTERS);
    }

    /** A failure that the check itself has found, without a known mistake. */
    public Failure(String message) {
        this(message, "", Cause.CHECK, "", "");
    }

    /** The same failure with another cause. */
    public Failure because(Cause other) {
        return new Failure(message, mistake, other, seed, example);
    }

    public boolean isNamed() {
        return !mistake.isEmpty();
    }

    /** The same failure with the random inputs that show it. */
    public Failure seenWith(String ofSeed, String input) {
        return new Failure(message, mistake, cause, ofSeed, input);
    }

    /** The same failure with its message changed. */
    public Failure withMessage(UnaryOperator<String> change) {
        return new Failure(change.apply(message), mistake, cause, seed, example);
    }

    /** Whether all fields are set: a failure read from another JVM may lack one. */
    public boolean isComplete() {
        return cause != null && Stream.of(message, mistake, seed, example).noneMatch(Objects::isNull);
    }

    /** The message and, if there is one, the example below it. */
    public String text() {
        return example.isEmpty() ? message
                : message + "\nfor example, at seed " + seed + ":\n" + example.indent(2).stripTrailing();
    }

    /** The first line of the message, cut to 120 characters. */
    public String summary() {
        String line = message.lines().findFirst().orElse("");
        return line.length() <= 120 ? line : line.substring(0, 117) + "...";
    }
}
