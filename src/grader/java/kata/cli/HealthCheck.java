package kata.cli;

/** A finding of the doctor: whether the homework works with it, what was found, and what to do, if anything. */
record HealthCheck(boolean ok, String text, String remedy) {

    static HealthCheck ok(String text) {
        return new HealthCheck(true, text, "");
    }

    /** A finding on something that is missing and on which the homework does not depend. */
    static HealthCheck dispensable(String text, String remedy) {
        return new HealthCheck(true, text, remedy);
    }

    static HealthCheck problem(String text, String remedy) {
        return new HealthCheck(false, text, remedy);
    }
}
