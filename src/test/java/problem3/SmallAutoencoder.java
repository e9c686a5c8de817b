package problem3;

import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import kata.random.Generator;
import problem1.Variable;

/**
 * An autoencoder of a few units, some images for it, and its formulas on plain matrices, right and wrong.
 *
 * <p>Codes are given on their own, so that the decoder is tested apart from the encoder.
 */
final class SmallAutoencoder {
    /** More than an image has pixels, so that a mean over the one is not taken for a mean over the other. */
    private static final int IMAGES = 7;

    final Autoencoder network;
    final Matrix images;
    final Matrix codes;
    private final int layers;

    SmallAutoencoder(Autoencoder network, Matrix images, Matrix codes) {
        this.network = network;
        this.images = images;
        this.codes = codes;
        layers = network.weights().size();
    }

    /**
     * With random biases.
     *
     * @param depth the encoder's layers, 1 or more; the decoder has as many
     */
    static SmallAutoencoder draw(int seed, int depth) {
        Generator rng = Generator.defaultRng(seed);
        int[] sizes = IntStream.rangeClosed(0, depth).map(i -> (int) rng.integers(2, 6)).toArray();
        Autoencoder network = new Autoencoder(rng, Precision.FLOAT64, sizes);
        for (Variable bias : network.parameters().subList(2 * depth, 4 * depth)) {
            bias.v = Matrix.of(1, bias.v.columns(), rng.standardNormal(bias.v.columns()));
        }
        Matrix images = Matrix.of(IMAGES, sizes[0], rng.random(IMAGES * sizes[0]));
        Matrix codes = Matrix.of(IMAGES, sizes[depth], rng.standardNormal(IMAGES * sizes[depth]));
        return new SmallAutoencoder(network, images, codes);
    }

    /** Z, from the images. */
    Matrix encoded() {
        return encoded(images, Matrix::sigmoid);
    }

    /** With another function behind the hidden layers. */
    Matrix encoded(Matrix from, UnaryOperator<Matrix> function) {
        Matrix h = from;
        for (int l = 0; l < layers / 2 - 1; l++) {
            h = function.apply(linear(l, h));
        }
        return linear(layers / 2 - 1, h);
    }

    /** The logits of codes. */
    Matrix logits(Matrix z) {
        return logits(z, Matrix::sigmoid);
    }

    /** With another function between the layers. */
    Matrix logits(Matrix z, UnaryOperator<Matrix> function) {
        Matrix h = linear(layers / 2, z);
        for (int l = layers / 2 + 1; l < layers; l++) {
            h = linear(l, function.apply(h));
        }
        return h;
    }

    /** With the encoder's weights, transposed, in place of the decoder's. */
    Matrix logitsByWeightsOfTheEncoder(Matrix z) {
        Matrix h = z;
        for (int l = layers / 2; l < layers; l++) {
            h = (l == layers / 2 ? h : h.sigmoid()).matmul(weight(layers - 1 - l)).plusRow(bias(l));
        }
        return h;
    }

    /** The mean over the images of the cross-entropy of all pixels, by its definition, for these logits. */
    double loss(Matrix logits) {
        Matrix black = logits.sigmoid().scale(-1).plus(1);
        Matrix complement = images.scale(-1).plus(1);
        return halfTheLoss(logits) - complement.times(black.log()).sum() / images.rows();
    }

    /** Of the white pixels alone. */
    double halfTheLoss(Matrix logits) {
        return -images.times(logits.sigmoid().log()).sum() / images.rows();
    }

    /** With one softmax over the pixels of an image. */
    double softmaxLoss(Matrix logits) {
        Matrix logSoftmax = logits.plusColumn(logits.exp().rowSums().log().scale(-1));
        return -images.times(logSoftmax).sum() / images.rows();
    }

    double squaredError(Matrix reconstructions) {
        return reconstructions.minus(images).square().sum() / images.rows();
    }

    private Matrix linear(int l, Matrix h) {
        return h.matmul(weight(l).transpose()).plusRow(bias(l));
    }

    private Matrix weight(int l) {
        return network.parameters().get(l).v;
    }

    private Matrix bias(int l) {
        return network.parameters().get(layers + l).v;
    }
}
