// 1a FAILED: problem1.ForwardPass$Own: V1 is 1, expected 2
package problem1;

public final class ForwardPass {
    private static final class Own extends AssertionError {
        Own(String message) {
            super(message);
        }

        @Override
        public Throwable fillInStackTrace() {
            return this;
        }
    }

    public static void run(ThreeLayerGraph graph) {
        throw new Own("V1 is 1, expected 2\nthese are the values of a rule without fault");
    }
}
