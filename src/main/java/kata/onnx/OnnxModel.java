package kata.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxTensorLike;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.TensorInfo;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import kata.data.Checksums;
import kata.data.DataException;
import kata.data.Golden;
import kata.matrix.Matrix;
import kata.matrix.Precision;

/**
 * A model from an ONNX file, run by ONNX Runtime. Inputs and outputs are matrices with names. Until {@link #close}, the
 * model holds native memory and, with more than one thread, threads of its own.
 */
public final class OnnxModel implements AutoCloseable {
    private final Device device;
    private final OrtSession session;
    private final InputShapes shapes;

    private OnnxModel(Device device, OrtSession session) throws OrtException {
        this.device = device;
        this.session = session;
        this.shapes = new InputShapes(session.getInputInfo());
    }

    /**
     * Opens a model of the golden folder by its name, such as "three_layer_gradient".
     *
     * @throws DataException         if the file is missing or altered
     * @throws IllegalStateException if ONNX Runtime cannot be loaded, or the device lacks something
     */
    public static OnnxModel golden(String name, Device device, int threads) {
        Checksums.require("onnx/" + name + ".onnx");
        return open(goldenFile(name), device, threads);
    }

    /** The path of a model in the golden folder. */
    static Path goldenFile(String name) {
        return Golden.folder().resolve("onnx/" + name + ".onnx");
    }

    /**
     * Opens a model from any file.
     *
     * @param threads the number of threads for one call of {@link #run} on the CPU, 1 or more
     * @throws DataException         if ONNX Runtime cannot run the file as a model
     * @throws IllegalStateException if ONNX Runtime cannot be loaded, or the device lacks something
     */
    public static OnnxModel open(Path file, Device device, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads are 1 or more, not " + threads);
        }
        OrtEnvironment environment = OnnxRuntime.environment();
        try (SessionOptions options = new SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            // Waiting threads do not spin, which would take a core from other programs.
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            device.choose(options);
            return new OnnxModel(device, environment.createSession(file.toString(), options));
        } catch (OrtException e) {
            throw new DataException(file, e.getMessage(),
                    "a model that ONNX Runtime " + environment.getVersion() + " can run on " + device,
                    "Export it again.");
        }
    }

    /** The device that runs the model. */
    public Device device() {
        return device;
    }

    /**
     * Computes all outputs, in the model's order.
     *
     * @param inputs the inputs by name, in the model's precision; a vector is given as a row
     * @return the outputs by name; a vector is a row, a number a (1, 1) matrix
     * @throws IllegalArgumentException if an input is missing or does not fit
     */
    public Map<String, Matrix> run(Map<String, Matrix> inputs) {
        Map<String, long[]> tensorShapes = shapes.of(inputs);
        Map<String, OnnxTensor> tensors = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, Matrix> input : inputs.entrySet()) {
                tensors.put(input.getKey(), tensor(input.getValue(), tensorShapes.get(input.getKey())));
            }
            Map<String, Matrix> values = new LinkedHashMap<>();
            try (OrtSession.Result result = session.run(tensors)) {
                result.forEach(output -> values.put(output.getKey(), matrix((OnnxTensor) output.getValue())));
            }
            return values;
        } catch (OrtException e) {
            throw failed(e);
        } finally {
            tensors.values().forEach(OnnxTensor::close);
        }
    }

    /** Computes the outputs into the given tensors. */
    void run(Map<String, ? extends OnnxTensorLike> inputs, Map<String, ? extends OnnxValue> outputs)
            throws OrtException {
        session.run(inputs, outputs).close();
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw failed(e);
        }
    }

    private IllegalStateException failed(OrtException e) {
        return new IllegalStateException("ONNX Runtime on " + device + ": " + e.getMessage(), e);
    }

    private static OnnxTensor tensor(Matrix matrix, long[] shape) throws OrtException {
        OrtEnvironment environment = OnnxRuntime.environment();
        return matrix.precision() == Precision.FLOAT64
                ? OnnxTensor.createTensor(environment, DoubleBuffer.wrap(matrix.toArray()), shape)
                : OnnxTensor.createTensor(environment, FloatBuffer.wrap(matrix.toFloatArray()), shape);
    }

    private static Matrix matrix(OnnxTensor tensor) {
        TensorInfo info = tensor.getInfo();
        long[] shape = info.getShape();
        int columns = shape.length == 0 ? 1 : (int) shape[shape.length - 1];
        int rows = shape.length < 2 ? 1 : (int) shape[0];
        return switch (info.type) {
            case DOUBLE -> Matrix.of(rows, columns, tensor.getDoubleBuffer().array());
            case FLOAT -> Matrix.of(rows, columns, tensor.getFloatBuffer().array());
            default -> throw new IllegalStateException("an output is of type " + info.type + ", not DOUBLE or FLOAT");
        };
    }
}
