// 1a FAILED: caused by problem1.Early
package problem1;

public final class ForwardPass {
    private static final int NUMBER = number();

    public static void run(ThreeLayerGraph graph) {
        graph.V1.v = graph.X.v.scale(NUMBER);
    }

    private static int number() {
        throw new Early();
    }
}

class Early extends RuntimeException {
    @Override
    public String toString() {
        throw new Early();
    }

    @Override
    public String getMessage() {
        throw new Early();
    }
}
