package kata.cli;

/**
 * A finding of the doctor.
 *
 * @param ok     whether it is as the homework needs it
 * @param text   what was found
 * @param remedy what to do, where there is something to be done
 */
record HealthCheck(boolean ok, String text, String remedy) {

    static HealthCheck ok(String text) {
        return new HealthCheck(true, text, "");
    }

    /** Something that is not there and that nothing but what is said needs. */
    static HealthCheck dispensable(String text, String remedy) {
        return new HealthCheck(true, text, remedy);
    }

    static HealthCheck problem(String text, String remedy) {
        return new HealthCheck(false, text, remedy);
    }
}
