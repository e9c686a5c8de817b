package problem1;

import kata.matrix.Matrix;

/**
 * The nodes of z = f(W1, W2, W3) = ½ ‖Y − W3 σ(W2 σ(W1 X))‖²_F, where σ is ReLU, element by element.
 *
 * <pre>
 *   X: (d0, n)   W1: (d1, d0)   W2: (d2, d1)   W3: (d3, d2)   Y: (d3, n)      a column is a point
 *
 *   V1 = W1 X    V2 = σ(V1)     V3 = W2 V2     V4 = σ(V3)     V5 = W3 V4      D = Y − V5      z = ½ ‖D‖²_F
 * </pre>
 *
 * In the homework n = 50 and (d0, d1, d2, d3) = (5, 4, 3, 2).
 */
public final class ThreeLayerGraph {
    public final Node X;
    public final Node Y;
    public final Node W1;
    public final Node W2;
    public final Node W3;
    public final Node V1 = new Node();
    public final Node V2 = new Node();
    public final Node V3 = new Node();
    public final Node V4 = new Node();
    public final Node V5 = new Node();
    public final Node D = new Node();

    /** The objective, a (1, 1) matrix. */
    public final Node z = new Node();

    /** Makes a graph from the data and the weights; the other nodes have no value yet. */
    public ThreeLayerGraph(Matrix Y, Matrix X, Matrix W1, Matrix W2, Matrix W3) {
        this.Y = new Node(Y);
        this.X = new Node(X);
        this.W1 = new Node(W1);
        this.W2 = new Node(W2);
        this.W3 = new Node(W3);
    }
}
