// 1a REFUSED: does not allow the native method halt
package problem1;

public final class ForwardPass {
    private static native void halt();

    public static void run(ThreeLayerGraph graph) {
        halt();
    }
}
