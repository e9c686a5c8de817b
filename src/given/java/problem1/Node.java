package problem1;

import kata.matrix.Matrix;

/** A node of the computation graph: its value, and the gradient of the objective z by that value. */
public final class Node {
    /** The value; null before the forward pass. */
    public Matrix v;

    /** The gradient ∂z/∂v, of the shape of v; null before the backward pass. */
    public Matrix g;

    Node() {
    }

    Node(Matrix v) {
        this.v = v;
    }
}
