package problem3;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import kata.random.Generator;

/**
 * An autoencoder of a few units, some images for it, and its formulas on plain matrices, right and wrong.
 *
 * <p>Codes are given on their own, so that the decoder is tested apart from the encoder. The formulas are those of a
 * trained network of any size, too.
 */
final class SmallAutoencoder {
    /** More than an image has pixels, so that a mean over the one is not taken for a mean over the other. */
    private static final int IMAGES = 7;

    final Autoencoder network;
    final Matrix images;
    final Matrix codes;
    private final int layers;
    /** The values that the network was given: what becomes of them there is not for the tests to ask. */
    private final List<Matrix> parameters;

    /** Gives the network these parameters: the weights of all layers, then the biases. */
    SmallAutoencoder(Autoencoder network, List<Matrix> parameters, Matrix images, Matrix codes) {
        this.network = network;
        this.parameters = parameters;
        this.images = images;
        this.codes = codes;
        layers = parameters.size() / 2;
        for (int k = 0; k < parameters.size(); k++) {
            network.parameters().get(k).v = parameters.get(k);
        }
    }

    /**
     * With random weights and biases.
     *
     * @param depth the encoder's layers, 1 or more; the decoder has as many
     */
    static SmallAutoencoder draw(int seed, int depth) {
        Generator rng = Generator.defaultRng(seed);
        int[] sizes = IntStream.rangeClosed(0, depth).map(i -> (int) rng.integers(2, 6)).toArray();
        Autoencoder network = new Autoencoder(rng, Precision.FLOAT64, sizes);
        List<Matrix> parameters = new ArrayList<>();
        for (int k = 0; k < 4 * depth; k++) {
            int out = sizes[depth - Math.abs(depth - 1 - k % (2 * depth))];
            int in = sizes[depth - Math.abs(depth - k % (2 * depth))];
            parameters.add(k < 2 * depth ? Matrix.of(out, in, rng.standardNormal(out * in))
                    : Matrix.of(1, out, rng.standardNormal(out)));
        }
        Matrix images = Matrix.of(IMAGES, sizes[0], rng.random(IMAGES * sizes[0]));
        Matrix codes = Matrix.of(IMAGES, sizes[depth], rng.standardNormal(IMAGES * sizes[depth]));
        return new SmallAutoencoder(network, parameters, images, codes);
    }

    /** With the parameters that the network has, and codes that are 0. */
    static SmallAutoencoder trained(Autoencoder network, Matrix images) {
        List<Matrix> parameters = network.parameters().stream().map(parameter -> parameter.v).toList();
        int code = parameters.get(parameters.size() / 4 - 1).rows();
        return new SmallAutoencoder(network, parameters, images,
                Matrix.zeros(images.rows(), code).to(images.precision()));
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

    /** What is left of any images. */
    Matrix reconstructed(Matrix any) {
        return logits(encoded(any, Matrix::sigmoid)).sigmoid();
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
        return parameters.get(l);
    }

    private Matrix bias(int l) {
        return parameters.get(layers + l);
    }
}
