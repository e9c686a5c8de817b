package kata.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kata.NotAttempted;
import kata.checks.CheckFailure;
import kata.checks.Failure;
import kata.checks.Failure.Cause;
import kata.task.Task;

/**
 * What was thrown in a check, told for a student. It may be an object of a submitted class: a method that such a class
 * has of its own is never called.
 */
final class Throwables {
    private static final int CAUSES = 8;
    private static final int PLACES = 4;

    private Throwables() {
    }

    /** The blank of a task that was met, whatever it has been wrapped in. */
    static Optional<NotAttempted> blank(Throwable thrown) {
        return causes(thrown).stream().filter(NotAttempted.class::isInstance).map(NotAttempted.class::cast)
                .filter(blank -> Stream.of(Task.values()).anyMatch(task -> task.id().equals(blank.task()))).findFirst();
    }

    /** That of a check that explains itself; otherwise each cause and the graded lines that it came by. */
    static Failure failure(Throwable thrown) {
        if (thrown instanceof CheckFailure known) {
            return known.failure();
        }
        return thrown instanceof AssertionError && message(thrown) != null && !isOfAGradedFile(thrown)
                ? new Failure(message(thrown)).because(cause(thrown, Cause.CHECK))
                : new Failure(causes(thrown).stream().map(Throwables::said)
                        .collect(Collectors.joining("\ncaused by "))).because(cause(thrown, Cause.EXCEPTION));
    }

    /** The same as a failure, which can be asked everything. */
    static CheckFailure told(Throwable thrown) {
        return new CheckFailure(failure(thrown), frames(thrown));
    }

    /**
     * The kind of failure. Where a file could not be written or read, the machine is to blame: an answer may not
     * make such an exception. That of an initializer comes next: on JDK 25 its cause is the error that the initializer
     * threw, as in {@code StackOverflowError}, for which another file may be to blame.
     *
     * @param other where neither memory nor an initializer is to blame
     */
    private static Cause cause(Throwable thrown, Cause other) {
        if (causes(thrown).stream().anyMatch(each -> each instanceof IOException && !isOfAGradedFile(each))) {
            return Cause.MACHINE;
        }
        if (causes(thrown).stream().anyMatch(Throwables::isOfAnInitializer)) {
            return Cause.INITIALIZER;
        }
        return causes(thrown).stream().anyMatch(VirtualMachineError.class::isInstance) ? Cause.EXHAUSTED : other;
    }

    /** A bar before each further line: none of it passes for a check's own words. */
    private static String said(Throwable cause) {
        String said = cause instanceof LinkageError error ? misfit(error) : named(cause);
        return said.replace("\n", "\n  | ") + place(cause);
    }

    /** As in "java.lang.IllegalStateException: the message". */
    private static String named(Throwable thrown) {
        String message = message(thrown);
        return thrown.getClass().getName() + (message == null ? "" : ": " + message);
    }

    /**
     * A class that does not fit the tests. Where one file is graded alone the tests are not compiled with it, so that a
     * method that was renamed is missed when a test calls it.
     */
    private static String misfit(LinkageError error) {
        // "run(ThreeLayerGraph)" for "run(problem1.ThreeLayerGraph)"
        String what = String.valueOf(message(error)).replaceAll("\\b(?:[a-z][a-z0-9]*\\.)+(?=[A-Z])", "");
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
        return named(error);
    }

    /** Whether a class is there, but its initializer has failed before: the JVM has no type of its own for this. */
    private static boolean isOfAnInitializer(Throwable error) {
        return error instanceof NoClassDefFoundError
                && String.valueOf(message(error)).startsWith("Could not initialize class");
    }

    private static List<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, each -> each != null, each -> asked(each, "getCause", Throwable::getCause, null))
                .limit(CAUSES).toList();
    }

    private static String message(Throwable thrown) {
        return asked(thrown, "getMessage", Throwable::getMessage, null);
    }

    private static StackTraceElement[] frames(Throwable thrown) {
        return asked(thrown, "getStackTrace", Throwable::getStackTrace, new StackTraceElement[0]);
    }

    /** What a method says, unless it is one of a submitted class. */
    private static <T> T asked(Throwable thrown, String method, Function<Throwable, T> answer, T otherwise) {
        try {
            return thrown.getClass().getMethod(method).getDeclaringClass().getName().matches("problem\\d.*") ? otherwise
                    : answer.apply(thrown);
        } catch (NoSuchMethodException | LinkageError unknown) {
            return otherwise;
        }
    }

    /** Whether it was made there, where anything can be put into its message, also by way of a method of the JDK. */
    private static boolean isOfAGradedFile(Throwable thrown) {
        return Arrays.stream(frames(thrown)).filter(frame -> !frame.getClassName().matches("(java|jdk|sun)\\..*"))
                .limit(1).anyMatch(frame -> Task.all().stream().anyMatch(task -> task.file().equals(file(frame))));
    }

    /** As in " at exercises/problem2/Adam.java:31", innermost first, for that may be a line of an operation. */
    private static String place(Throwable thrown) {
        Path home = Path.of(System.getProperty("kata.home", "."));
        String folder = System.getProperty("kata.graded", "solutions");
        return Arrays.stream(frames(thrown))
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
