// 1a REFUSED: does not allow java.util.concurrent.CompletableFuture
package problem1;

import java.util.concurrent.CompletableFuture;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        CompletableFuture.runAsync(() -> run(graph));
    }
}
