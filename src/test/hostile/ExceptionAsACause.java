// 1a FAILED: java.lang.IllegalStateException: outside
package problem1;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        IllegalStateException outside = new IllegalStateException("outside", new Inside());
        outside.addSuppressed(new Inside());
        throw outside;
    }
}

class Inside extends RuntimeException {
    @Override
    public String toString() {
        while (true) {
        }
    }

    @Override
    public String getMessage() {
        return toString();
    }

    @Override
    public synchronized Throwable getCause() {
        return new Inside();
    }
}
