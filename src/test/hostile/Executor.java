// 1a REFUSED: does not allow java.util.concurrent.Executors
package problem1;

import java.util.concurrent.Executors;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        Executors.newCachedThreadPool().submit(() -> run(graph));
    }
}
