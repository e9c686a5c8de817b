package kata.grading;

import java.util.Arrays;

/** The place in a graded file where an exception came from. */
final class StudentFrame {
    private StudentFrame() {
    }

    /** As in " at Adam.java:31", the innermost of the graded packages; empty where there is none. */
    static String of(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().matches("problem\\d\\..*"))
                .filter(frame -> !frame.getClassName().endsWith("Test"))
                .map(frame -> "\n  at " + frame.getFileName() + ":" + frame.getLineNumber())
                .findFirst().orElse("");
    }
}
