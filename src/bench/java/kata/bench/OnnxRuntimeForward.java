package kata.bench;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.ExecutionMode;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import java.nio.FloatBuffer;
import java.util.Map;
import kata.matrix.Matrix;
import kata.onnx.ImageBuffers;
import kata.onnx.ReferenceAutoencoder;

/**
 * A reference autoencoder in ONNX Runtime on the CPU, with the fastest settings: all graph optimizations, weights
 * packed when the session is made, preallocated memory for images and outputs, and an arena for all other results.
 */
final class OnnxRuntimeForward {
    private final OrtSession session;
    private final ImageBuffers buffers;
    private final Map<String, OnnxTensor> inputs;
    private final Map<String, OnnxTensor> outputs;

    /**
     * @param images   (n, 784) in float32
     * @param spinning whether waiting threads of ONNX Runtime spin; otherwise, waiting threads sleep
     */
    OnnxRuntimeForward(int code, Matrix images, int threads, boolean spinning) {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        int n = images.rows();
        buffers = new ImageBuffers(n, code).put(images);
        try (SessionOptions options = new SessionOptions()) {
            options.setOptimizationLevel(OptLevel.ALL_OPT);
            options.setExecutionMode(ExecutionMode.SEQUENTIAL);
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            options.setCPUArenaAllocator(true);
            options.setMemoryPatternOptimization(true);
            options.addConfigEntry("session.intra_op.allow_spinning", spinning ? "1" : "0");
            session = environment.createSession(ReferenceAutoencoder.file(code).toString(), options);
            inputs = Map.of("images", tensor(environment, buffers.pixels(), n));
            outputs = Map.of("code", tensor(environment, buffers.codes(), n),
                    "reconstruction", tensor(environment, buffers.reconstructions(), n));
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OnnxTensor tensor(OrtEnvironment environment, FloatBuffer values, int n) throws OrtException {
        return OnnxTensor.createTensor(environment, values, new long[] {n, values.limit() / n});
    }

    /** Computes the codes and the reconstructions of the images. */
    void run() {
        try {
            session.run(inputs, outputs).close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    double[] codes() {
        return doubles(buffers.codes());
    }

    double[] reconstructions() {
        return doubles(buffers.reconstructions());
    }

    private static double[] doubles(FloatBuffer values) {
        double[] doubles = new double[values.limit()];
        for (int i = 0; i < doubles.length; i++) {
            doubles[i] = values.get(i);
        }
        return doubles;
    }
}
