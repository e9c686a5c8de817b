package problem1;

import kata.NotAttempted;
import kata.matrix.Matrix;

/**
 * Task 1b: the derivative of z by every node, by hand.
 *
 * <p>The chain rule for matrices, if z depends on A and B only through C, and C.g = ∂z/∂C:
 *
 * <pre>
 *   C = A B       A.g = C.g Bᵀ      B.g = Aᵀ C.g
 *   C = σ(A)      A.g = C.g ⊙ [A &gt; 0]              ⊙ element by element; [·] is 1 if true, else 0
 *   C = A − B     A.g = C.g         B.g = −C.g
 *   z = ½ ‖C‖²    C.g = C
 * </pre>
 *
 * A gradient has the shape of its value: this alone shows which matrices to transpose in most products.
 */
public final class BackwardPass {
    private BackwardPass() {
    }

    /**
     * Sets the gradient g of z, D, V5, V4, V3, V2, V1, W3, W2, W1 and X; every value v is already set and stays.
     *
     * <p>V5.g and V4.g are the worked example. V5 enters z through D = Y − V5, so V5.g = −D. V4 enters z
     * through V5 = W3 V4, so V4.g = W3ᵀ V5.g.
     */
    public static void run(ThreeLayerGraph graph) {
        graph.z.g = Matrix.of(1, 1, 1);
        graph.V5.g = graph.D.v.negate();
        graph.V4.g = graph.W3.v.transpose().matmul(graph.V5.g);
        // TODO 1b: what are the gradients of D, V3, V2, V1, W3, W2, W1 and X?
        throw new NotAttempted("1b");
    }
}
