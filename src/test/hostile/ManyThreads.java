// 1a REFUSED: does not allow java.lang.Thread
package problem1;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        for (int i = 0; i < 10_000; i++) {
            new Thread(() -> run(graph)).start();
        }
    }
}
