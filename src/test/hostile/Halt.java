// 1a REFUSED: does not allow java.lang.Runtime
package problem1;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        Runtime.getRuntime().halt(0);
    }
}
