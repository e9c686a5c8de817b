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
    BLOCKED("blocked");

    private final String words;

    State(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
