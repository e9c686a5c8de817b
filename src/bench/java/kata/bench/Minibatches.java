package kata.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import kata.data.Mnist;
import kata.matrix.HandWrittenStep;
import kata.matrix.Matrix;
import kata.matrix.Precision;

/** The training images of MNIST in minibatches; after the last minibatch, indices begin again with the first. */
final class Minibatches {
    private final List<Matrix> images = new ArrayList<>();
    private final List<Matrix> targets = new ArrayList<>();
    private final List<int[]> labels = new ArrayList<>();

    Minibatches(Mnist data, int batch) {
        for (int from = 0; from + batch <= data.size(); from += batch) {
            Mnist some = data.slice(from, from + batch);
            images.add(some.images(Precision.FLOAT32));
            targets.add(some.oneHot(Precision.FLOAT32));
            labels.add(some.labels());
        }
    }

    int count() {
        return images.size();
    }

    Matrix images(int i) {
        return images.get(i % images.size());
    }

    Matrix targets(int i) {
        return targets.get(i % targets.size());
    }

    int[] labels(int i) {
        return labels.get(i % labels.size());
    }

    /** The elements of each minibatch's matrix; {@code matrix} is {@link #images} or {@link #targets}. */
    List<float[]> arrays(IntFunction<Matrix> matrix) {
        return IntStream.range(0, count()).mapToObj(matrix).map(HandWrittenStep::floats).toList();
    }
}
