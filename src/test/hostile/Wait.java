// 1a REFUSED: does not allow java.lang.Object.wait
package problem1;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        synchronized (graph) {
            try {
                graph.wait();
            } catch (InterruptedException e) {
                run(graph);
            }
        }
    }
}
