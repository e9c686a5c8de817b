package problem3;

import java.util.stream.IntStream;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import kata.random.Generator;
import problem1.Variable;

/**
 * An autoencoder of a few units with random biases, some images for it, and its formulas on plain matrices.
 *
 * <p>Codes are drawn on their own, so that the decoder is tested apart from the encoder.
 */
final class SmallAutoencoder {
    static final int IMAGES = 5;

    final Autoencoder network;
    final Matrix images;
    final Matrix codes;
    private final int layers;

    /** @param depth the encoder's layers, 1 or more; the decoder has as many */
    SmallAutoencoder(int seed, int depth) {
        Generator rng = Generator.defaultRng(seed);
        int[] sizes = IntStream.rangeClosed(0, depth).map(i -> (int) rng.integers(2, 6)).toArray();
        layers = 2 * depth;
        network = new Autoencoder(rng, Precision.FLOAT64, sizes);
        for (Variable bias : network.parameters().subList(layers, 2 * layers)) {
            bias.v = Matrix.of(1, bias.v.columns(), rng.standardNormal(bias.v.columns()));
        }
        images = Matrix.of(IMAGES, sizes[0], rng.random(IMAGES * sizes[0]));
        codes = Matrix.of(IMAGES, sizes[depth], rng.standardNormal(IMAGES * sizes[depth]));
    }

    /** Z, from the images. */
    Matrix encoded() {
        return throughEncoder(true, false);
    }

    Matrix encodedWithLogisticCode() {
        return throughEncoder(true, true);
    }

    Matrix encodedWithoutLogistic() {
        return throughEncoder(false, false);
    }

    /** The logits of codes. */
    Matrix logits(Matrix z) {
        return throughDecoder(z, true);
    }

    Matrix logitsWithoutLogistic(Matrix z) {
        return throughDecoder(z, false);
    }

    /** The mean over the images of the cross-entropy of all pixels, by its definition. */
    double loss() {
        Matrix white = logits(encoded()).sigmoid();
        Matrix black = white.scale(-1).plus(1);
        Matrix complement = images.scale(-1).plus(1);
        return -images.times(white.log()).plus(complement.times(black.log())).sum() / IMAGES;
    }

    private Matrix throughEncoder(boolean logistic, boolean last) {
        Matrix h = images;
        for (int l = 0; l < layers / 2; l++) {
            h = linear(l, h);
            boolean code = l == layers / 2 - 1;
            h = code && last || !code && logistic ? h.sigmoid() : h;
        }
        return h;
    }

    private Matrix throughDecoder(Matrix z, boolean logistic) {
        Matrix h = z;
        for (int l = layers / 2; l < layers; l++) {
            h = linear(l, l == layers / 2 || !logistic ? h : h.sigmoid());
        }
        return h;
    }

    private Matrix linear(int l, Matrix h) {
        return h.matmul(network.parameters().get(l).v.transpose()).plusRow(network.parameters().get(layers + l).v);
    }
}
