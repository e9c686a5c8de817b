package kata.checks;

import java.util.Map;
import java.util.stream.DoubleStream;
import kata.matrix.Matrix;
import kata.onnx.Device;
import kata.onnx.OnnxModel;

/**
 * Objectives of whole networks with the gradients that PyTorch's autograd derived, for any shapes, in float64: graphs
 * of {@code golden/onnx}, run by ONNX Runtime. {@code golden/generators/export_gradients.py} has the formulas.
 */
public enum PyTorch {
    /** Y, X, W1, W2, W3 give z and the gradients of all but Y. */
    THREE_LAYERS("three_layer_gradient"),

    /** X, T, W1, b1, …, b3 give the loss and the gradients of the parameters. */
    CLASSIFIER("classifier_gradient"),

    /** X, W1, b1, …, b8 give the loss, a squared error, and the gradients of the parameters. */
    AUTOENCODER("autoencoder_gradient");

    private final String file;
    private OnnxModel model;

    PyTorch(String file) {
        this.file = file;
    }

    /**
     * 1e-12 of the largest magnitude, or of 1 where that is less: for networks whose elements are at most 1. A gradient
     * that cancels out is left with the rounding of its terms.
     */
    public static Tolerance tolerance(Matrix expected) {
        double largest = DoubleStream.of(expected.toArray()).map(Math::abs).max().orElse(0);
        return Tolerance.within(expected.filledWith(1e-12 * Math.max(1, largest)),
                "1e-12 of the largest magnitude, or of 1");
    }

    /** The objective, then the gradient of W1 as W1.g, and so on. */
    public synchronized Map<String, Matrix> gradients(Map<String, Matrix> inputs) {
        if (model == null) {
            model = OnnxModel.golden(file, Device.CPU, 1);
        }
        return model.run(inputs);
    }
}
