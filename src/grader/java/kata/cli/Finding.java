package kata.cli;

/**
 * What the doctor found.
 *
 * @param ok     whether it is as the homework needs it
 * @param text   what was found
 * @param remedy what to do, where there is something to be done
 */
record Finding(boolean ok, String text, String remedy) {

    static Finding ok(String text) {
        return new Finding(true, text, "");
    }

    /** Something that is not there and that nothing but what is said needs. */
    static Finding dispensable(String text, String remedy) {
        return new Finding(true, text, remedy);
    }

    static Finding problem(String text, String remedy) {
        return new Finding(false, text, remedy);
    }
}
