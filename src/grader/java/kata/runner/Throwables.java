package kata.runner;

import java.io.IOException;
import java.io.ObjectStreamException;
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
 * Turns an object that a check threw into a failure for the student. The object's class may be a submitted one, whose
 * methods are never called.
 */
final class Throwables {
    private static final int CAUSES = 8;
    private static final int PLACES = 4;

    private Throwables() {
    }

    /** The first blank of a task among the thrown object and its causes; empty if there is no blank. */
    static Optional<NotAttempted> blank(Throwable thrown) {
        return causes(thrown).stream().filter(NotAttempted.class::isInstance).map(NotAttempted.class::cast)
                .filter(blank -> Stream.of(Task.values()).anyMatch(task -> task.id().equals(blank.task()))).findFirst();
    }

    /** The failure or message of the check itself; otherwise each cause, with the graded lines of its stack trace. */
    static Failure failure(Throwable thrown) {
        if (thrown instanceof CheckFailure known) {
            return known.failure();
        }
        return thrown instanceof AssertionError && message(thrown) != null && !isOfAGradedFile(thrown)
                ? new Failure(message(thrown)).because(cause(thrown, Cause.CHECK))
                : new Failure(causes(thrown).stream().map(Throwables::said)
                        .collect(Collectors.joining("\ncaused by "))).because(cause(thrown, Cause.EXCEPTION));
    }

    /** The {@link #failure} as an error of our own class, whose methods are safe to call. */
    static CheckFailure told(Throwable thrown) {
        return new CheckFailure(failure(thrown), frames(thrown));
    }

    /**
     * The kind of failure. An IOException is the machine's fault, since an answer may not create one, unless it is
     * about an object that is not serializable, or what the JDK makes of an answer's exception while it writes or reads
     * an object. A failed initializer is recognized before exhaustion: on JDK 25 its error may have a cause such as
     * {@code StackOverflowError}, perhaps because of another file.
     *
     * @param other the kind of every other failure
     */
    private static Cause cause(Throwable thrown, Cause other) {
        if (causes(thrown).stream().anyMatch(each -> each instanceof IOException
                && !(each instanceof ObjectStreamException) && !isOfAGradedFile(each)
                && causes(each).stream().allMatch(IOException.class::isInstance))) {
            return Cause.MACHINE;
        }
        if (causes(thrown).stream().anyMatch(Throwables::isOfAnInitializer)) {
            return Cause.INITIALIZER;
        }
        return causes(thrown).stream().anyMatch(VirtualMachineError.class::isInstance) ? Cause.EXHAUSTED : other;
    }

    /** The cause and its place. A bar marks each line after the first: no message can imitate the check's own words. */
    private static String said(Throwable cause) {
        String said = cause instanceof LinkageError error ? misfit(error) : named(cause);
        return said.replace("\n", "\n  | ") + place(cause);
    }

    /** The class and the message, as in "java.lang.IllegalStateException: the message". */
    private static String named(Throwable thrown) {
        String message = message(thrown);
        return thrown.getClass().getName() + (message == null ? "" : ": " + message);
    }

    /**
     * The message for a class that does not fit the tests. A file graded alone is compiled without the tests, so that
     * a renamed method shows only when a test calls it.
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
            return "a declaration was changed (static, abstract, final, extends or implements): "
                    + what;
        }
        return named(error);
    }

    /** Whether a class's initializer failed earlier; the JVM has no error type of its own for this. */
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

    /** The result of a method of the throwable, or {@code otherwise} if a submitted class overrides it. */
    private static <T> T asked(Throwable thrown, String method, Function<Throwable, T> answer, T otherwise) {
        try {
            return isOfAProblem(thrown.getClass().getMethod(method).getDeclaringClass().getName()) ? otherwise
                    : answer.apply(thrown);
        } catch (NoSuchMethodException | LinkageError unknown) {
            return otherwise;
        }
    }

    /**
     * Whether a graded file may have created the exception, and thus chose the message: itself, or by a method of the
     * JDK or of a given class that it calls. An exception whose class is submitted, or without a place, is its own.
     */
    private static boolean isOfAGradedFile(Throwable thrown) {
        return isGraded(thrown.getClass().getName()) || Arrays.stream(frames(thrown))
                .map(StackTraceElement::getClassName).filter(type -> !type.matches("(java|jdk|sun)\\..*")
                        && Stream.of(Task.values()).noneMatch(task -> task.mayUseGiven(type)))
                .findFirst().map(Throwables::isGraded).orElse(true);
    }

    /** Whether the class is in a graded file: a task's own class, or one that is neither given nor of a test. */
    private static boolean isGraded(String type) {
        return isOfAProblem(type) && (Task.ofType(type).isPresent()
                || String.valueOf(Throwables.class.getClassLoader().getResource(type.replace('.', '/') + ".class"))
                        .matches("null|.*/exercises/classes/.*"));
    }

    private static boolean isOfAProblem(String type) {
        return type.matches("problem\\d.*");
    }

    /** The graded lines of the stack trace, innermost first, as in " at exercises/problem2/Adam.java:31". */
    private static String place(Throwable thrown) {
        String folder = System.getProperty("kata.graded", "solutions");
        return Arrays.stream(frames(thrown))
                .filter(frame -> isGraded(frame.getClassName()))
                .map(frame -> "\n  at " + folder + "/" + file(frame) + ":" + frame.getLineNumber())
                .distinct().limit(PLACES).collect(Collectors.joining());
    }

    /** The frame's source file below its folder, as in "problem2/Adam.java". */
    private static String file(StackTraceElement frame) {
        String type = frame.getClassName();
        return type.substring(0, type.lastIndexOf('.') + 1).replace('.', '/') + frame.getFileName();
    }
}
