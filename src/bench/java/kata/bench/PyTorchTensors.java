package kata.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kata.matrix.Matrix;

/** Tensors for training in PyTorch: the minibatches, which both PyTorch contestants share, and copies of parameters. */
final class PyTorchTensors {
    private final NDManager manager;
    private final List<NDArray> images = new ArrayList<>();
    private final List<NDArray> labels = new ArrayList<>();

    PyTorchTensors(NDManager manager, Minibatches data) {
        this.manager = manager;
        for (int i = 0; i < data.count(); i++) {
            Matrix some = data.images(i);
            images.add(array(some, new Shape(some.rows(), some.columns())));
            labels.add(manager.create(Arrays.stream(data.labels(i)).asLongStream().toArray()));
        }
    }

    NDArray images(int i) {
        return images.get(i % images.size());
    }

    /** The labels of the i-th minibatch: a vector of integers, (batch). */
    NDArray labels(int i) {
        return labels.get(i % labels.size());
    }

    /** New tensors with the elements of the parameters. */
    List<NDArray> copies(List<Matrix> parameters) {
        return parameters.stream().map(matrix -> array(matrix, shape(matrix))).toList();
    }

    /** New tensors of zeros with the shapes of the parameters. */
    List<NDArray> zeros(List<Matrix> parameters) {
        return parameters.stream().map(matrix -> manager.zeros(shape(matrix))).toList();
    }

    /** The shape of a parameter in PyTorch: a bias, which has one row here, is a vector there. */
    private static Shape shape(Matrix matrix) {
        return matrix.rows() == 1 ? new Shape(matrix.columns()) : new Shape(matrix.rows(), matrix.columns());
    }

    private NDArray array(Matrix matrix, Shape shape) {
        return manager.create(Arrays32.of(matrix.toArray()), shape);
    }
}
