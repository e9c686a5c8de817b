package kata.checks;

/**
 * Settings for long trainings and for figures. With {@code -Dkata.train=always}, a long training runs to its end even
 * if its check must fail. With {@code verdict}, the setting for whole courses, trainings and figures that cannot change
 * the verdict are left out: nobody sees the figures there. {@code -Dkata.figures=false} leaves out figures alone.
 */
public final class LongTraining {
    private static final String KEY = "kata.train";
    private static final String FOR_THE_VERDICT = "verdict";

    private LongTraining() {
    }

    /** Whether long trainings run to their ends even if their checks must fail. */
    public static boolean isWantedAlways() {
        return "always".equals(System.getProperty(KEY));
    }

    /** Leaves out trainings and figures that cannot change the verdict, unless the setting has a value. */
    public static void forTheVerdictAlone() {
        if (System.getProperty(KEY) == null) {
            System.setProperty(KEY, FOR_THE_VERDICT);
        }
    }

    /** Whether a training that cannot change the verdict is left out. */
    public static boolean isForTheVerdictAlone() {
        return FOR_THE_VERDICT.equals(System.getProperty(KEY));
    }

    /** Whether tests draw the figures that students look at. */
    public static boolean areFiguresWanted() {
        return !isForTheVerdictAlone() && Boolean.parseBoolean(System.getProperty("kata.figures", "true"));
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
