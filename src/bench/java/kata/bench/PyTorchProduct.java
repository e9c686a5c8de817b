package kata.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.function.Function;

/** The product by PyTorch's matmul. A factor that is stored transposed is passed as a transposed view, not copied. */
final class PyTorchProduct {
    private PyTorchProduct() {
    }

    static Product<float[]> product(NDManager manager, ProductShape shape, float[] a, float[] b) {
        return product(shape, manager.create(a), manager.create(b), NDArray::toFloatArray);
    }

    static Product<double[]> product(NDManager manager, ProductShape shape, double[] a, double[] b) {
        return product(shape, manager.create(a), manager.create(b), NDArray::toDoubleArray);
    }

    private static <T> Product<T> product(ProductShape shape, NDArray a, NDArray b, Function<NDArray, T> toArray) {
        NDArray left = factor(a, shape.m(), shape.k(), shape.layout().transposedA);
        NDArray right = factor(b, shape.k(), shape.n(), shape.layout().transposedB);
        return new Product<>(() -> left.matMul(right).close(), () -> {
            try (NDArray c = left.matMul(right)) {
                return toArray.apply(c);
            }
        });
    }

    private static NDArray factor(NDArray values, int rows, int columns, boolean transposed) {
        return transposed ? values.reshape(new Shape(columns, rows)).transpose()
                : values.reshape(new Shape(rows, columns));
    }
}
