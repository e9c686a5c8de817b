// 1a FAILED: StackOverflowError
package problem1;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        run(graph);
    }
}
