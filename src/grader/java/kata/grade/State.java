package kata.grade;

/** The result of a task or of one of its checks. */
public enum State {
    /** Every check holds. */
    PASSED("passed"),
    /** At least one check does not hold. */
    FAILED("FAILED"),
    /** A blank of the task is left, and no check has failed. */
    NOT_ATTEMPTED("not attempted"),
    /** A check met a blank of another task that this task builds on; this task's own blanks are filled in. */
    BLOCKED("blocked"),
    /** The tests did not end within their time limit. */
    TIMEOUT("TIMEOUT"),
    /** The JVM ended before its tests did. */
    CRASHED("CRASHED"),
    /** The machine stopped the tests, by no fault of the student. */
    NOT_GRADED("NOT GRADED");

    private final String words;

    State(String words) {
        this.words = words;
    }

    /** Whether the state is a failure, rather than missing work. */
    public boolean isFailure() {
        return this == FAILED || this == TIMEOUT || this == CRASHED || this == NOT_GRADED;
    }

    @Override
    public String toString() {
        return words;
    }
}
