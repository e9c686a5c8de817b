// 1a TIMEOUT: stopped after
package problem1;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        while (true) {
            try {
                run(graph);
            } catch (Throwable all) {
                continue;
            }
        }
    }
}
