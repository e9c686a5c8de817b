package kata.cli;

/**
 * What the doctor found.
 *
 * @param ok     whether it is as the homework needs it
 * @param text   what was found
 * @param remedy what to do; empty where all is well
 */
record Finding(boolean ok, String text, String remedy) {

    static Finding ok(String text) {
        return new Finding(true, text, "");
    }

    static Finding problem(String text, String remedy) {
        return new Finding(false, text, remedy);
    }
}
