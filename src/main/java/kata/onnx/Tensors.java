package kata.onnx;

import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataLocation;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import kata.matrix.Matrix;

/** Numbers that are stored in an ONNX file, as matrices. */
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
        float[] floats = single ? floats(tensor) : new float[0];
        double[] doubles = single ? new double[0] : doubles(tensor);
        int count = floats.length + doubles.length;
        long rows = rank == 1 ? 1 : dims.get(0);
        long columns = dims.get(rank - 1);
        if (rows < 1 || columns < 1 || count / rows != columns || count % rows != 0) {
            throw new IllegalArgumentException(name + "has " + count + " numbers for the dimensions " + dims);
        }
        return single ? Matrix.of((int) rows, (int) columns, floats) : Matrix.of((int) rows, (int) columns, doubles);
    }

    /** They are stored as bytes or, less often, one by one. */
    private static float[] floats(TensorProto tensor) {
        ByteBuffer bytes = bytes(tensor);
        float[] values = new float[bytes.hasRemaining() ? bytes.remaining() / Float.BYTES : tensor.getFloatDataCount()];
        if (bytes.hasRemaining()) {
            bytes.asFloatBuffer().get(values);
        } else {
            for (int i = 0; i < values.length; i++) {
                values[i] = tensor.getFloatData(i);
            }
        }
        return values;
    }

    private static double[] doubles(TensorProto tensor) {
        ByteBuffer bytes = bytes(tensor);
        if (bytes.hasRemaining()) {
            double[] values = new double[bytes.remaining() / Double.BYTES];
            bytes.asDoubleBuffer().get(values);
            return values;
        }
        return tensor.getDoubleDataList().stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static ByteBuffer bytes(TensorProto tensor) {
        return tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    }
}
