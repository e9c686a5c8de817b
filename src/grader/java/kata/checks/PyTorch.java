package kata.checks;

import java.util.Map;
import java.util.stream.DoubleStream;
import kata.matrix.Matrix;
import kata.onnx.Device;
import kata.onnx.OnnxModel;

/**
 * The objectives of three networks, with gradients by PyTorch's autograd, in float64 and for any shapes. ONNX Runtime
 * runs the graphs in {@code golden/onnx}; {@code golden/generators/export_gradients.py} has the formulas.
 */
public enum PyTorch {
    /** Inputs Y, X, W1, W2, W3; outputs z and its gradients for all inputs but Y. */
    THREE_LAYERS("three_layer_gradient"),

    /** Inputs X, T, W1, b1, …, b3; outputs the loss and its gradients for the parameters. */
    CLASSIFIER("classifier_gradient"),

    /** Inputs X, W1, b1, …, b8; outputs the loss, a squared error, and its gradients for the parameters. */
    AUTOENCODER("autoencoder_gradient");

    private final String file;
    private OnnxModel model;

    PyTorch(String file) {
        this.file = file;
    }

    /**
     * The tolerance for networks whose elements are at most 1: 1e-12 times the largest magnitude, and at least 1e-12.
     * If the terms of a gradient cancel, their rounding errors remain.
     */
    public static Tolerance tolerance(Matrix expected) {
        double largest = DoubleStream.of(expected.toArray()).map(Math::abs).max().orElse(0);
        return Tolerance.within(expected.filledWith(1e-12 * Math.max(1, largest)),
                "1e-12 of the largest magnitude, or of 1");
    }

    /**
     * Computes the objective and its gradients. A gradient's name is as in "W1.g".
     *
     * @param inputs the inputs that this constant lists, by name
     */
    public synchronized Map<String, Matrix> gradients(Map<String, Matrix> inputs) {
        if (model == null) {
            model = OnnxModel.golden(file, Device.CPU, 1);
        }
        return model.run(inputs);
    }
}
