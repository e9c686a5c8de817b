package kata.bench;

import java.util.List;
import java.util.stream.IntStream;
import kata.matrix.HandWrittenStep;

/**
 * A network and the size of its minibatches.
 *
 * @param name  the name in the table
 * @param kind  the kind of its layers and of its objective
 * @param batch the number of points in a minibatch
 * @param sizes the width of the input, then of each layer
 */
record Network(String name, HandWrittenStep.Kind kind, int batch, List<Integer> sizes) {
    private static final List<Integer> AUTOENCODER = List.of(784, 1000, 500, 250, 30, 250, 500, 1000, 784);

    static final List<Network> ALL = List.of(
            new Network("784-1000-500-250-30", HandWrittenStep.Kind.AUTOENCODER, 100, AUTOENCODER),
            new Network("784-1000-500-250-30", HandWrittenStep.Kind.AUTOENCODER, 256, AUTOENCODER),
            new Network("784-1000-500-250-30", HandWrittenStep.Kind.AUTOENCODER, 1000, AUTOENCODER),
            new Network("784-512-256-10", HandWrittenStep.Kind.CLASSIFIER, 128, List.of(784, 512, 256, 10)));

    int[] sizesAsArray() {
        return sizes.stream().mapToInt(size -> size).toArray();
    }

    int layers() {
        return sizes.size() - 1;
    }

    /** The layer whose output is the code: the middle one. */
    int codeLayer() {
        return layers() / 2 - 1;
    }

    /**
     * The number of multiplications and additions in a step's products, per point. Each layer has a product for its
     * output, one for the gradient of its weights and, except the first layer, one for the gradient of its input.
     */
    double flopsPerPoint() {
        return IntStream.range(0, layers())
                .mapToDouble(layer -> (layer == 0 ? 2 : 3) * 2.0 * sizes.get(layer) * sizes.get(layer + 1)).sum();
    }
}
