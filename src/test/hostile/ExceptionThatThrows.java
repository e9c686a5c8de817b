// 1a FAILED: problem1.Recursive
package problem1;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        throw new Recursive();
    }
}

class Recursive extends RuntimeException {
    @Override
    public String toString() {
        throw new Recursive();
    }

    @Override
    public synchronized Throwable getCause() {
        return new Recursive();
    }
}
