package problem1;

import kata.matrix.Matrix;

/**
 * Task 1a: the value of every node of the graph, from the data to the objective.
 *
 * <pre>
 *   V1 = W1 X      V2 = σ(V1)      V3 = W2 V2      V4 = σ(V3)      V5 = W3 V4      D = Y − V5      z = ½ ‖D‖²_F
 * </pre>
 */
public final class ForwardPass {
    private ForwardPass() {
    }

    /**
     * Sets the value v of V1, V2, V3, V4, V5, D and z. The values of X, Y, W1, W2 and W3 are already set and stay.
     *
     * <p>V1 and V2 are the worked example. z is a (1, 1) matrix, such as {@code Matrix.of(1, 1, number)} makes.
     *
     * @throws kata.matrix.ShapeException if the shapes of the data and the weights do not fit
     */
    public static void run(ThreeLayerGraph graph) {
        graph.V1.v = graph.W1.v.matmul(graph.X.v);
        graph.V2.v = graph.V1.v.relu();
        // SOLUTION 1a: what are the values of V3, V4, V5, D and z, in this order?
        graph.V3.v = graph.W2.v.matmul(graph.V2.v);
        graph.V4.v = graph.V3.v.relu();
        graph.V5.v = graph.W3.v.matmul(graph.V4.v);
        graph.D.v = graph.Y.v.minus(graph.V5.v);
        graph.z.v = Matrix.of(1, 1, 0.5 * graph.D.v.square().sum());
        // END
    }
}
