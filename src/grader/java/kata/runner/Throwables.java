package kata.runner;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kata.NotAttempted;
import kata.checks.CheckFailure;
import kata.checks.Failure;
import kata.checks.Failure.Cause;

/** What was thrown in a check, told for a student. */
final class Throwables {
    private static final int CAUSES = 8;
    private static final int PLACES = 4;

    private Throwables() {
    }

    /** The blank that was met, whatever it has been wrapped in. */
    static Optional<NotAttempted> blank(Throwable thrown) {
        return causes(thrown).stream().filter(NotAttempted.class::isInstance).map(NotAttempted.class::cast).findFirst();
    }

    /** That of a check that explains itself; otherwise each cause and the graded lines that it came by. */
    static Failure failure(Throwable thrown) {
        if (thrown instanceof CheckFailure known) {
            return known.failure();
        }
        return thrown instanceof AssertionError && thrown.getMessage() != null
                ? new Failure(thrown.getMessage()).because(cause(thrown, Cause.CHECK))
                : new Failure(causes(thrown).stream().map(Throwables::said)
                        .collect(Collectors.joining("\ncaused by "))).because(cause(thrown, Cause.EXCEPTION));
    }

    /**
     * The kind of failure. That of an initializer comes first: on JDK 25 its cause is the error that the initializer
     * threw, as in {@code StackOverflowError}, for which another file may be to blame.
     *
     * @param other where neither memory nor an initializer is to blame
     */
    private static Cause cause(Throwable thrown, Cause other) {
        if (causes(thrown).stream().anyMatch(Throwables::isOfAnInitializer)) {
            return Cause.INITIALIZER;
        }
        return causes(thrown).stream().anyMatch(VirtualMachineError.class::isInstance) ? Cause.EXHAUSTED : other;
    }

    private static String said(Throwable cause) {
        return (cause instanceof LinkageError error ? misfit(error) : cause.toString()) + place(cause);
    }

    /**
     * A class that does not fit the tests. Where one file is graded alone the tests are not compiled with it, so that a
     * method that was renamed is missed when a test calls it.
     */
    private static String misfit(LinkageError error) {
        // "run(ThreeLayerGraph)" for "run(problem1.ThreeLayerGraph)"
        String what = String.valueOf(error.getMessage()).replaceAll("\\b(?:[a-z][a-z0-9]*\\.)+(?=[A-Z])", "");
        if (error instanceof NoSuchMethodError) {
            return "there is no method " + what + ": was it renamed, or were its parameters or its result changed?";
        }
        if (error instanceof NoSuchFieldError) {
            return "there is no field " + what + ": was it renamed, or was its type changed?";
        }
        if (error instanceof NoClassDefFoundError && !isOfAnInitializer(error)) {
            return "there is no class " + what.substring(what.lastIndexOf('/') + 1) + ": was it renamed?";
        }
        if (error instanceof IllegalAccessError) {
            return "something that the tests use is private now: " + what;
        }
        if (error instanceof IncompatibleClassChangeError) {
            return "something is declared otherwise than it was, as to static, abstract, final, extends or implements: "
                    + what;
        }
        return error.toString();
    }

    /** Whether a class is there, but its initializer has failed before: the JVM has no type of its own for this. */
    private static boolean isOfAnInitializer(Throwable error) {
        return error instanceof NoClassDefFoundError
                && String.valueOf(error.getMessage()).startsWith("Could not initialize class");
    }

    private static List<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, t -> t != null, Throwable::getCause).limit(CAUSES).toList();
    }

    /** As in " at exercises/problem2/Adam.java:31", innermost first, for that may be a line of an operation. */
    private static String place(Throwable thrown) {
        Path home = Path.of(System.getProperty("kata.home", "."));
        String folder = System.getProperty("kata.graded", "solutions");
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> Files.exists(home.resolve(folder).resolve(file(frame))))
                .map(frame -> "\n  at " + folder + "/" + file(frame) + ":" + frame.getLineNumber())
                .distinct().limit(PLACES).collect(Collectors.joining());
    }

    /** The frame's source file below its folder, as in "problem2/Adam.java". */
    private static String file(StackTraceElement frame) {
        String type = frame.getClassName();
        return type.substring(0, type.lastIndexOf('.') + 1).replace('.', '/') + frame.getFileName();
    }
}
