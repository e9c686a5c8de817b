package kata.onnx;

import ai.onnx.proto.OnnxMl.TensorProto.DataLocation;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kata.matrix.Matrix;
import kata.matrix.Precision;

/** Matrices and the tensors of an ONNX file: what it stores, and what it declares of its inputs and outputs. */
final class Tensors {
    private Tensors() {
    }

    /**
     * The tensor, a vector as a row.
     *
     * @param rank how many dimensions it should have, 1 or 2
     * @throws IllegalArgumentException where it is of another rank or type, or not complete; names it
     */
    static Matrix matrix(TensorProto tensor, int rank) {
        String name = "\"" + tensor.getName() + "\" ";
        List<Long> dims = tensor.getDimsList();
        if (dims.size() != rank) {
            throw new IllegalArgumentException(name + "has the dimensions " + dims + ", not " + rank + " of them");
        }
        if (tensor.getDataLocation() == DataLocation.EXTERNAL) {
            throw new IllegalArgumentException(name + "is in another file");
        }
        boolean single = tensor.getDataType() == DataType.FLOAT.getNumber();
        if (!single && tensor.getDataType() != DataType.DOUBLE.getNumber()) {
            throw new IllegalArgumentException(name + "has numbers of type " + DataType.forNumber(tensor.getDataType())
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

    /** The matrix, stored as bytes. @param rank 2, or 1 for a row that is to be a vector */
    static TensorProto tensor(String name, int rank, Matrix matrix) {
        TensorProto.Builder tensor = TensorProto.newBuilder().setName(name)
                .setDataType(type(matrix.precision()).getNumber());
        if (rank == 2) {
            tensor.addDims(matrix.rows());
        }
        return tensor.addDims(matrix.columns()).setRawData(ByteString.copyFrom(bytes(matrix))).build();
    }

    /** The elements, row by row, in the order of bytes that ONNX files have. */
    static ByteBuffer bytes(Matrix matrix) {
        boolean single = matrix.precision() == Precision.FLOAT32;
        double[] values = matrix.toArray();
        ByteBuffer bytes = ByteBuffer.allocate(values.length * (single ? Float.BYTES : Double.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        Arrays.stream(values).forEach(single ? value -> bytes.putFloat((float) value) : bytes::putDouble);
        return bytes.flip();
    }

    /** An input or output: (batch, columns) with any number of rows. */
    static ValueInfoProto declaration(String name, int columns, Precision precision) {
        return ValueInfoProto.newBuilder().setName(name).setType(TypeProto.newBuilder()
                .setTensorType(TypeProto.Tensor.newBuilder().setElemType(type(precision).getNumber())
                        .setShape(TensorShapeProto.newBuilder()
                                .addDim(Dimension.newBuilder().setDimParam("batch"))
                                .addDim(Dimension.newBuilder().setDimValue(columns))))).build();
    }

    /** @throws IllegalArgumentException where an input or output is declared as something else; names it */
    static void require(ValueInfoProto declared, int columns, Matrix weights) {
        TypeProto.Tensor tensor = declared.getType().getTensorType();
        List<Dimension> dims = tensor.getShape().getDimList();
        if (tensor.getElemType() != type(weights.precision()).getNumber()) {
            throw new IllegalArgumentException("\"" + declared.getName() + "\" of type "
                    + DataType.forNumber(tensor.getElemType()) + ", where its layer has weights of type "
                    + type(weights.precision()));
        }
        if (dims.size() != 2 || dims.get(0).hasDimValue()
                || dims.get(1).hasDimValue() && dims.get(1).getDimValue() != columns) {
            throw new IllegalArgumentException("\"" + declared.getName() + "\" with the dimensions "
                    + dims.stream().map(Tensors::text).toList() + ", where (batch, " + columns
                    + ") fits the weights, with a batch that is free");
        }
    }

    private static String text(Dimension dimension) {
        return dimension.hasDimValue() ? String.valueOf(dimension.getDimValue())
                : dimension.getDimParam().isEmpty() ? "?" : dimension.getDimParam();
    }

    private static DataType type(Precision precision) {
        return precision == Precision.FLOAT32 ? DataType.FLOAT : DataType.DOUBLE;
    }

    /** They are stored as bytes or, less often, one by one. A float32 number is a float64 one, too. */
    private static double[] values(TensorProto tensor, boolean single) {
        ByteBuffer bytes = tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.hasRemaining()) {
            return IntStream.range(0, bytes.remaining() / (single ? Float.BYTES : Double.BYTES))
                    .mapToDouble(i -> single ? bytes.getFloat(Float.BYTES * i) : bytes.getDouble(Double.BYTES * i))
                    .toArray();
        }
        List<? extends Number> stored = single ? tensor.getFloatDataList() : tensor.getDoubleDataList();
        return stored.stream().mapToDouble(Number::doubleValue).toArray();
    }
}
