package kata.checks;

/** A check does not hold: carries why from the check to the grade. */
public final class CheckFailure extends AssertionError {
    private static final long serialVersionUID = 1;

    private final transient Failure failure;

    /** One whose message has everything. */
    public CheckFailure(Failure failure) {
        this(failure, failure.text(), null);
    }

    private CheckFailure(Failure failure, String message, Throwable cause) {
        super(message, cause);
        this.failure = failure;
    }

    /** One in a line, since Maven repeats the messages below the table that has everything; as if thrown there. */
    public static CheckFailure summary(Failure failure, Throwable thrown) {
        CheckFailure error = new CheckFailure(failure, failure.summary(), thrown);
        error.setStackTrace(thrown.getStackTrace());
        return error;
    }

    public Failure failure() {
        return failure;
    }
}
