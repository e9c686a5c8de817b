package problem2;

import java.util.ArrayList;
import java.util.List;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import kata.random.Generator;
import problem1.Variable;

/**
 * Task 2a: a network of linear layers with ReLU between them; in the homework 784-512-256-10.
 *
 * <pre>
 *   H0 = X                            X: (n, d0)      a row is a point
 *   Hl = σ(H(l−1) Wlᵀ + 1 bl)         Wl: (dl, d(l−1))   bl: (1, dl)      σ is ReLU; the last layer has none
 * </pre>
 *
 * The last H holds the logits: softmax of a row is the network's distribution over the classes.
 */
public final class Classifier {
    private final List<Variable> weights = new ArrayList<>();
    private final List<Variable> biases = new ArrayList<>();

    /**
     * Draws the weights layer by layer, W = √(2 / fan-in) times standard normals row by row, and sets biases to 0.
     *
     * <p>K. He, X. Zhang, S. Ren, J. Sun, Delving deep into rectifiers, ICCV 2015, equation 10.
     *
     * @param sizes d0, d1, …: the width of the input, then of each layer
     */
    public Classifier(Generator rng, Precision precision, int... sizes) {
        for (int layer = 1; layer < sizes.length; layer++) {
            int in = sizes[layer - 1];
            int out = sizes[layer];
            Matrix normals = Matrix.of(out, in, rng.standardNormal(out * in));
            weights.add(Variable.of(normals.scale(Math.sqrt(2.0 / in)).to(precision)));
            biases.add(Variable.of(Matrix.zeros(1, out, precision)));
        }
    }

    /** The weights of all layers, then their biases: W1, W2, …, b1, b2, … */
    public List<Variable> parameters() {
        List<Variable> all = new ArrayList<>(weights);
        all.addAll(biases);
        return all;
    }

    /** The linear part of one layer, worked: H Wᵀ + 1 b. */
    private Variable linear(int layer, Variable h) {
        return h.matmul(weights.get(layer).transpose()).plusRow(biases.get(layer));
    }

    /**
     * The logits of the points.
     *
     * @param images X: (n, d0), one point a row
     * @return (n, classes)
     */
    public Variable logits(Matrix images) {
        // SOLUTION 2a: after which layers does ReLU stand?
        Variable h = Variable.constant(images);
        int last = weights.size() - 1;
        for (int layer = 0; layer < last; layer++) {
            h = linear(layer, h).relu();
        }
        return linear(last, h);
        // END
    }

    /**
     * The objective: softmax cross-entropy, averaged over the points.
     *
     * @param images  X: (n, d0)
     * @param targets T: (n, classes), row i is 1 in the column of point i's class and 0 elsewhere
     * @return (1, 1)
     */
    public Variable loss(Matrix images, Matrix targets) {
        // SOLUTION 2a: which operation of Variable is the objective?
        return logits(images).softmaxCrossEntropy(targets);
        // END
    }

    /** The most probable class of each point. */
    public int[] predict(Matrix images) {
        // SOLUTION 2a: which class is the most probable one, given the logits?
        return logits(images).v.argMaxOfRows();
        // END
    }
}
