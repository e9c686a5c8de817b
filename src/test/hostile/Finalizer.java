// 1a REFUSED: does not allow finalize
package problem1;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        new Late();
    }
}

class Late {
    @Override
    @SuppressWarnings({"deprecation", "removal"})
    protected void finalize() {
        while (true) {
        }
    }
}
