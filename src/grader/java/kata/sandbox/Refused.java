package kata.sandbox;

/** A submitted file is not run: it cannot be read, does not compile, or uses what it may not. */
public final class Refused extends Exception {
    /** The check that a file fails which does not compile. */
    public static final String COMPILES = "the file compiles";
    private static final long serialVersionUID = 1;

    private final String check;

    /**
     * @param check   what does not hold, as a sentence like the name of a check: "the file compiles"
     * @param message for the student: what is wrong, where, and what to do
     */
    public Refused(String check, String message) {
        super(message);
        this.check = check;
    }

    public String check() {
        return check;
    }
}
