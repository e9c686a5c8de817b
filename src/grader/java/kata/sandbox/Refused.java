package kata.sandbox;

/** A refusal to run a submitted file: it cannot be read, does not compile, or uses something that is not allowed. */
public final class Refused extends Exception {
    /** The name of the check that fails if a file does not compile. */
    public static final String COMPILES = "the file compiles";
    private static final long serialVersionUID = 1;

    private final String check;

    /**
     * @param check   the name of the check that fails, as in "the file compiles"
     * @param message the message for the student: what is wrong, where, and what to do
     */
    public Refused(String check, String message) {
        super(message);
        this.check = check;
    }

    public String check() {
        return check;
    }
}
