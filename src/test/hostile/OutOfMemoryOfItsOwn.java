// 1a FAILED: the memory is used up
package problem1;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        throw new Full();
    }
}

class Full extends OutOfMemoryError {
    @Override
    public String toString() {
        throw new Full();
    }

    @Override
    public String getMessage() {
        throw new Full();
    }

    @Override
    public synchronized Throwable getCause() {
        throw new Full();
    }
}
