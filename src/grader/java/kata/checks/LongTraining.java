package kata.checks;

/** A training that takes long is not begun, or is stopped, if it is in vain; {@code -Dkata.train=always} insists. */
public final class LongTraining {
    private LongTraining() {
    }

    /** Whether it is wanted to its end, in vain or not. */
    public static boolean isWantedAlways() {
        return "always".equals(System.getProperty("kata.train"));
    }

    /**
     * The message of a check whose training was not begun.
     *
     * @param why as in "no gradient comes back to W1"
     */
    public static AssertionError notBegun(String why) {
        return new AssertionError("the training was not begun, since " + why
                + "; -Dkata.train=always begins it all the same");
    }
}
