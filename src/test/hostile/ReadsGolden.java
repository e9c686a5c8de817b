// 1a REFUSED: does not allow kata.data.Golden
package problem1;

import kata.data.Golden;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        graph.z.v = Golden.matrix("problem1/forward/z");
    }
}
