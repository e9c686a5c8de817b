package problem3;

import java.util.ArrayList;
import java.util.List;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import kata.random.Generator;
import problem1.Variable;

/**
 * Task 3b1: an autoencoder, a network that encodes its input as a short code and learns to decode it. The figures use
 * 784-1000-500-250-30 and 784-1000-500-250-2, each with a decoder that mirrors the encoder.
 *
 * <pre>
 *   X → 1000 → 500 → 250 → code → 250 → 500 → 1000 → 784       σ is the logistic function, 1 / (1 + e^{−a})
 *       σ      σ     σ     linear  σ     σ     σ      σ
 * </pre>
 *
 * The objective is the cross-entropy of the pixels: a pixel's value is taken as the probability of white.
 *
 * <p>G. E. Hinton, R. R. Salakhutdinov, Reducing the dimensionality of data with neural networks, Science 313, 2006,
 * figure 1.
 */
public final class Autoencoder {
    /** The weights of logistic units must be four times as large as Glorot and Bengio's, which are for tanh. */
    private static final double LOGISTIC_GAIN = 4;

    private final List<Variable> weights = new ArrayList<>();
    private final List<Variable> biases = new ArrayList<>();
    private final int codeLayer;

    /**
     * Draws the weights layer by layer, uniform within ± gain √(6 / (fan-in + fan-out)), row by row, and sets biases
     * to 0. The gain is 1 for the code layer, which is linear, and 4 for all others.
     *
     * <p>X. Glorot, Y. Bengio, Understanding the difficulty of training deep feedforward neural networks, AISTATS
     * 2010, equation 16.
     *
     * @param sizes the widths of the encoder, from the input to the code, such as 784, 1000, 500, 250, 30
     * @throws IllegalArgumentException if there are fewer than two sizes
     */
    public Autoencoder(Generator rng, Precision precision, int... sizes) {
        if (sizes.length < 2) {
            throw new IllegalArgumentException("an autoencoder has two sizes at least, of the input and of the code; "
                    + "these are " + sizes.length + " sizes");
        }
        codeLayer = sizes.length - 2;
        for (int layer = 0; layer <= codeLayer; layer++) {
            addLayer(rng, precision, sizes[layer], sizes[layer + 1], layer == codeLayer ? 1 : LOGISTIC_GAIN);
        }
        for (int layer = codeLayer; layer >= 0; layer--) {
            addLayer(rng, precision, sizes[layer + 1], sizes[layer], LOGISTIC_GAIN);
        }
    }

    private void addLayer(Generator rng, Precision precision, int in, int out, double gain) {
        double bound = gain * Math.sqrt(6.0 / (in + out));
        Matrix uniform = Matrix.of(out, in, rng.random(out * in)).scale(2).minus(1).scale(bound);
        weights.add(Variable.of(uniform.to(precision)));
        biases.add(Variable.of(Matrix.zeros(1, out, precision)));
    }

    /** The weights of all layers, each W: (out, in), first of the encoder, then of the decoder. */
    public List<Variable> weights() {
        return List.copyOf(weights);
    }

    /** The weights of all layers, then their biases. */
    public List<Variable> parameters() {
        List<Variable> all = new ArrayList<>(weights);
        all.addAll(biases);
        return all;
    }

    /** The linear part of one layer, worked: H Wᵀ + 1 b. Layers are counted from 0, through encoder and decoder. */
    private Variable linear(int layer, Variable h) {
        return h.matmul(weights.get(layer).transpose()).plusRow(biases.get(layer));
    }

    /**
     * The codes of the images.
     *
     * @param images X: (n, d), one image a row
     * @return Z: (n, code)
     */
    public Variable encode(Variable images) {
        // SOLUTION 3b1: after which of the layers 0 to codeLayer does σ stand?
        Variable h = images;
        for (int layer = 0; layer < codeLayer; layer++) {
            h = linear(layer, h).sigmoid();
        }
        return linear(codeLayer, h);
        // END
    }

    /**
     * The logits of the pixels: the output of the decoder before its last σ.
     *
     * @param codes Z: (n, code)
     * @return A: (n, d); σ(A) are the reconstructions
     */
    public Variable logits(Variable codes) {
        // SOLUTION 3b1: where does σ stand between the code and the logits?
        Variable h = codes;
        for (int layer = codeLayer + 1; layer < weights.size(); layer++) {
            h = linear(layer, layer == codeLayer + 1 ? h : h.sigmoid());
        }
        return h;
        // END
    }

    /**
     * The objective: the cross-entropy of the pixels, summed over an image, averaged over the images.
     *
     * @param images X: (n, d), pixels in [0, 1]
     * @return (1, 1)
     */
    public Variable loss(Matrix images) {
        // SOLUTION 3b1: which operation of Variable is the objective, and what are its targets?
        return logits(encode(Variable.constant(images))).logisticCrossEntropy(images);
        // END
    }

    /** The reconstructions of images from their codes: (n, d), in [0, 1]. */
    public Matrix reconstruct(Matrix images) {
        // SOLUTION 3b1: which two steps lead from an image to its reconstruction?
        return decode(encode(Variable.constant(images)).v);
        // END
    }

    /** The decoded images of codes: (n, code) gives (n, d), in [0, 1]. */
    public Matrix decode(Matrix codes) {
        return logits(Variable.constant(codes)).v.sigmoid();
    }
}
