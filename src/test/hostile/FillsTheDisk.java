// 1a FAILED: has the shape (2000000, 1)
package problem1;

import kata.matrix.Matrix;

public final class ForwardPass {
    private static final Matrix LARGE = Matrix.zeros(2_000_000, 1).plus(Math.PI);

    public static void run(ThreeLayerGraph graph) {
        graph.V1.v = LARGE;
        graph.V2.v = LARGE;
        graph.V3.v = LARGE;
        graph.V4.v = LARGE;
        graph.V5.v = LARGE;
        graph.D.v = LARGE;
        graph.z.v = LARGE;
    }
}
