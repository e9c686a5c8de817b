package kata.checks;

/** The setting {@code -Dkata.train=always}: a long training runs to its end even if its check must fail. */
public final class LongTraining {
    private LongTraining() {
    }

    /** Whether long trainings run to their ends even if their checks must fail. */
    public static boolean isWantedAlways() {
        return "always".equals(System.getProperty("kata.train"));
    }

    /**
     * The error of a check whose training was not begun.
     *
     * @param why the reason, as in "no gradient comes back to W1"
     */
    public static AssertionError notBegun(String why) {
        return new AssertionError("the training was not begun, since " + why
                + "; -Dkata.train=always begins it all the same");
    }
}
