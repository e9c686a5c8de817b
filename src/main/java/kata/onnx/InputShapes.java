package kata.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.TensorInfo;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import kata.matrix.ShapeException;

/**
 * Checks the shapes of a model's inputs against the declared shapes. A declared dimension is a number, or a name that
 * has the same value in all inputs. A vector is given as a matrix of one row, a number as a (1, 1) matrix.
 */
final class InputShapes {
    private record Bound(long size, String by) {
    }

    private final Map<String, TensorInfo> declared = new LinkedHashMap<>();

    InputShapes(Map<String, NodeInfo> inputs) {
        inputs.forEach((name, info) -> declared.put(name, (TensorInfo) info.getInfo()));
    }

    /**
     * The shape of each input as a tensor.
     *
     * @throws ShapeException           if a shape differs from the declared shape, or two inputs do not fit together
     * @throws IllegalArgumentException if an input is missing, unknown to the model, or of another precision
     */
    Map<String, long[]> of(Map<String, Matrix> inputs) {
        if (!inputs.keySet().equals(declared.keySet())) {
            throw new IllegalArgumentException("the model's inputs are " + String.join(", ", declared.keySet())
                    + "; given were " + String.join(", ", inputs.keySet()));
        }
        Map<String, long[]> shapes = new LinkedHashMap<>();
        Map<String, Bound> bound = new HashMap<>();
        declared.forEach((name, info) -> {
            Matrix matrix = inputs.get(name);
            Precision precision = info.type == OnnxJavaType.DOUBLE ? Precision.FLOAT64 : Precision.FLOAT32;
            if (matrix.precision() != precision) {
                throw new IllegalArgumentException("input " + name + " is " + matrix.precision()
                        + ", the model takes " + precision);
            }
            int rank = info.getShape().length;
            if (rank < 2 && matrix.rows() != 1 || rank == 0 && matrix.columns() != 1) {
                throw new ShapeException("input " + name + " is " + matrix.shape() + ", the model takes "
                        + (rank == 0 ? "a number, (1, 1)" : "one row"));
            }
            long[] shape = Arrays.copyOfRange(new long[] {matrix.rows(), matrix.columns()}, 2 - rank, 2);
            for (int k = 0; k < rank; k++) {
                requireSize(name, info, matrix, k, shape[k], bound);
            }
            shapes.put(name, shape);
        });
        return shapes;
    }

    private static void requireSize(String name, TensorInfo info, Matrix matrix, int k, long size,
                                    Map<String, Bound> bound) {
        String dimension = info.getDimensionNames()[k];
        long wanted = info.getShape()[k];
        Bound other = bound.putIfAbsent(dimension, new Bound(size, name));
        if (wanted >= 0 && size != wanted) {
            throw new ShapeException("input " + name + " is " + matrix.shape() + ", the model takes " + wanted
                    + (k == info.getShape().length - 1 ? " columns" : " rows"));
        }
        if (wanted < 0 && !dimension.isEmpty() && other != null && other.size != size) {
            throw new ShapeException("input " + name + " is " + matrix.shape() + ", so " + dimension + " is " + size
                    + ", but input " + other.by + " has " + dimension + " = " + other.size);
        }
    }
}
