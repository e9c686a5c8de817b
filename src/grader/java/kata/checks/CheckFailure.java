package kata.checks;

/** The error that a failed check throws; it carries the failure from the check to the grade. */
public final class CheckFailure extends AssertionError {
    private static final long serialVersionUID = 1;

    private final transient Failure failure;

    /** An error whose message is the failure's whole text. */
    public CheckFailure(Failure failure) {
        super(failure.text());
        this.failure = failure;
    }

    /**
     * An error whose message has one line, since Maven repeats the message below the table.
     *
     * @param there the stack trace
     */
    public CheckFailure(Failure failure, StackTraceElement[] there) {
        super(failure.summary());
        this.failure = failure;
        setStackTrace(there);
    }

    public Failure failure() {
        return failure;
    }
}
