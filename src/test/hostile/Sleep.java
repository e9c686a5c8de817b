// 1a REFUSED: does not allow java.lang.Thread
package problem1;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        try {
            Thread.sleep(1_000_000_000);
        } catch (InterruptedException e) {
            run(graph);
        }
    }
}
