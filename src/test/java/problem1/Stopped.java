package problem1;

/** Runs a pass that may stop half way, so that the nodes it has set by then can be checked. */
final class Stopped {
    private Stopped() {
    }

    /** What stopped it, or null where it ran to its end. */
    static RuntimeException by(Runnable pass) {
        try {
            pass.run();
            return null;
        } catch (RuntimeException stop) {
            return stop;
        }
    }
}
