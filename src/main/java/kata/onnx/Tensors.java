package kata.onnx;

import static kata.onnx.OnnxFields.*;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import kata.matrix.Matrix;
import kata.matrix.Precision;

/** Converts matrices to and from the tensors of an ONNX file, and writes and checks declarations of inputs. */
final class Tensors {
    private Tensors() {
    }

    /**
     * The tensor as a matrix; a vector becomes a row.
     *
     * @param rank the number of dimensions that the tensor must have, 1 or 2
     * @throws IllegalArgumentException if the tensor has another rank or type, or is not complete; names the tensor
     */
    static Matrix matrix(Message tensor, int rank) {
        String name = "\"" + tensor.text(TENSOR_NAME) + "\" ";
        List<Long> dims = tensor.integers(TENSOR_DIMENSIONS);
        if (dims.size() != rank) {
            throw new IllegalArgumentException(name + "has the dimensions " + dims + "; there must be " + rank);
        }
        if (tensor.integer(TENSOR_LOCATION) == TENSOR_IS_IN_ANOTHER_FILE) {
            throw new IllegalArgumentException(name + "is in another file");
        }
        long type = tensor.integer(TENSOR_TYPE);
        boolean single = type == elements(Precision.FLOAT32);
        if (!single && type != elements(Precision.FLOAT64)) {
            throw new IllegalArgumentException(name + "has numbers of type " + elements(type)
                    + ", not FLOAT or DOUBLE");
        }
        double[] values = values(tensor, single);
        int count = values.length;
        long rows = rank == 1 ? 1 : dims.get(0);
        long columns = dims.get(rank - 1);
        if (rows < 1 || columns < 1 || count / rows != columns || count % rows != 0) {
            throw new IllegalArgumentException(name + "has " + count + " numbers for the dimensions " + dims);
        }
        return Matrix.of((int) rows, (int) columns, values).to(single ? Precision.FLOAT32 : Precision.FLOAT64);
    }

    /**
     * The matrix as a tensor, stored as bytes.
     *
     * @param rank 2, or 1 to make a row a vector
     */
    static MessageWriter tensor(String name, int rank, Matrix matrix) {
        MessageWriter tensor = new MessageWriter();
        if (rank == 2) {
            tensor.add(TENSOR_DIMENSIONS, matrix.rows());
        }
        return tensor.add(TENSOR_DIMENSIONS, matrix.columns()).add(TENSOR_TYPE, elements(matrix.precision()))
                .add(TENSOR_NAME, name).add(TENSOR_BYTES, bytes(matrix));
    }

    /** The elements, row by row, as little-endian bytes. */
    private static byte[] bytes(Matrix matrix) {
        boolean single = matrix.precision() == Precision.FLOAT32;
        double[] values = matrix.toArray();
        ByteBuffer bytes = ByteBuffer.allocate(values.length * (single ? Float.BYTES : Double.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        Arrays.stream(values).forEach(single ? value -> bytes.putFloat((float) value) : bytes::putDouble);
        return bytes.array();
    }

    /** The declaration of an input or output: (batch, columns), with any number of rows. */
    static MessageWriter declaration(String name, int columns, Precision precision) {
        MessageWriter shape = new MessageWriter()
                .add(SHAPE_DIMENSIONS, new MessageWriter().add(DIMENSION_NAME, "batch"))
                .add(SHAPE_DIMENSIONS, new MessageWriter().add(DIMENSION_SIZE, columns));
        MessageWriter tensor = new MessageWriter().add(TENSOR_TYPE_ELEMENTS, elements(precision))
                .add(TENSOR_TYPE_SHAPE, shape);
        return new MessageWriter().add(VALUE_NAME, name)
                .add(VALUE_TYPE, new MessageWriter().add(TYPE_TENSOR, tensor));
    }

    /** @throws IllegalArgumentException if an input or output is not (batch, columns) in the weights' type */
    static void require(Message declared, int columns, Matrix weights) {
        String name = "\"" + declared.text(VALUE_NAME) + "\" ";
        Message tensor = declared.message(VALUE_TYPE).message(TYPE_TENSOR);
        List<Message> dims = tensor.message(TENSOR_TYPE_SHAPE).messages(SHAPE_DIMENSIONS).toList();
        if (tensor.integer(TENSOR_TYPE_ELEMENTS) != elements(weights.precision())) {
            throw new IllegalArgumentException(name + "of type " + elements(tensor.integer(TENSOR_TYPE_ELEMENTS))
                    + ", but its layer has weights of type " + elements(elements(weights.precision())));
        }
        if (dims.size() != 2 || dims.get(0).has(DIMENSION_SIZE)
                || dims.get(1).has(DIMENSION_SIZE) && dims.get(1).integer(DIMENSION_SIZE) != columns) {
            throw new IllegalArgumentException(name + "with the dimensions " + dims.stream().map(Tensors::text).toList()
                    + ", but the weights need (batch, " + columns + ") with any batch");
        }
    }

    private static String text(Message dimension) {
        return dimension.has(DIMENSION_SIZE) ? String.valueOf(dimension.integer(DIMENSION_SIZE))
                : dimension.has(DIMENSION_NAME) ? dimension.text(DIMENSION_NAME) : "?";
    }

    /** The numbers, from the field for their type or, more often, from the field for bytes of any type. */
    private static double[] values(Message tensor, boolean single) {
        int field = tensor.has(TENSOR_BYTES) ? TENSOR_BYTES : single ? TENSOR_FLOATS : TENSOR_DOUBLES;
        List<Number> values = tensor.numbers(field, single ? ByteBuffer::getFloat : ByteBuffer::getDouble);
        return values.stream().mapToDouble(Number::doubleValue).toArray();
    }
}
