// 1a TIMEOUT: stopped after
package problem1;

public final class ForwardPass {
    static {
        for (int i = 0; i >= 0; i = (i + 1) % 1000) {
        }
    }

    public static void run(ThreeLayerGraph graph) {
        graph.z.v = null;
    }
}
