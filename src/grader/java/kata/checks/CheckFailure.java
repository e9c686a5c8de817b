package kata.checks;

/** A check does not hold: carries why from the check to the grade. */
public final class CheckFailure extends AssertionError {
    private static final long serialVersionUID = 1;

    private final transient Failure failure;

    /** One whose message has everything. */
    public CheckFailure(Failure failure) {
        super(failure.text());
        this.failure = failure;
    }

    /** One in a line, since Maven repeats the messages below the table that has everything; as if thrown there. */
    public CheckFailure(Failure failure, StackTraceElement[] there) {
        super(failure.summary());
        this.failure = failure;
        setStackTrace(there);
    }

    public Failure failure() {
        return failure;
    }
}
