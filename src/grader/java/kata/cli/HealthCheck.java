package kata.cli;

/** A finding of {@code kata doctor}: whether the homework works all the same, the finding itself, and its remedy. */
record HealthCheck(boolean ok, String text, String remedy) {

    static HealthCheck ok(String text) {
        return new HealthCheck(true, text, "");
    }

    /** A finding on an item that the homework can do without; the remedy may be empty. */
    static HealthCheck dispensable(String text, String remedy) {
        return new HealthCheck(true, text, remedy);
    }

    static HealthCheck problem(String text, String remedy) {
        return new HealthCheck(false, text, remedy);
    }
}
