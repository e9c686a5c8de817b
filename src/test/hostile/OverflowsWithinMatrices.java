// 1a PASSED:
package problem1;

import kata.matrix.Matrix;

public final class ForwardPass {
    private static final int DEPTHS = 100;
    private static final Matrix A = Matrix.zeros(100, 100).plus(2);
    private static int depthsLeft;

    public static void run(ThreeLayerGraph graph) {
        multiply();
        overflow();
        graph.V1.v = graph.W1.v.matmul(graph.X.v);
        graph.V2.v = graph.V1.v.relu();
        graph.V3.v = graph.W2.v.matmul(graph.V2.v);
        graph.V4.v = graph.V3.v.relu();
        graph.V5.v = graph.W3.v.matmul(graph.V4.v);
        graph.D.v = graph.Y.v.minus(graph.V5.v);
        graph.z.v = Matrix.of(1, 1, 0.5 * graph.D.v.square().sum());
    }

    /** Multiplies matrices at each depth from the edge of the stack on. */
    private static void overflow() {
        try {
            overflow();
        } catch (StackOverflowError edge) {
            depthsLeft = DEPTHS;
        }
        if (depthsLeft > 0) {
            depthsLeft--;
            try {
                multiply();
            } catch (StackOverflowError again) {
                return;
            }
        }
    }

    private static void multiply() {
        A.matmul(A).plus(1).sum();
    }
}
