package kata.grade;

/** How a task stands. */
public enum State {
    /** Every check holds. */
    PASSED("passed"),
    /** At least one check does not hold. */
    FAILED("FAILED"),
    /** At least one blank is still there, and no check that could be made failed. */
    NOT_ATTEMPTED("not attempted"),
    /** Its own blanks are filled in, but one of a task that it builds on is still there. */
    BLOCKED("blocked"),
    /** Its tests had not ended when their time was up. */
    TIMEOUT("TIMEOUT"),
    /** The JVM that ran its tests ended before they did. */
    CRASHED("CRASHED"),
    /** The machine kept its tests from running to their end, by no fault of the student. */
    NOT_GRADED("NOT GRADED");

    private final String words;

    State(String words) {
        this.words = words;
    }

    /** Whether something is wrong, rather than missing. */
    public boolean isFailure() {
        return this == FAILED || this == TIMEOUT || this == CRASHED || this == NOT_GRADED;
    }

    @Override
    public String toString() {
        return words;
    }
}
