// 1a REFUSED: does not allow problem1.Node: there is a class of this name already
package problem1;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        graph.z.v = null;
    }
}

class Node {
    kata.matrix.Matrix v;
}
