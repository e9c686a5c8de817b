package problem2;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kata.data.DataException;
import kata.matrix.Matrix;
import kata.onnx.ModelWeights;
import kata.onnx.ModelWeights.Activation;
import kata.random.Generator;

/**
 * Writes a classifier as an ONNX file, which ONNX Runtime, Python and Netron can open, and reads such a file.
 *
 * <pre>
 *   images: (batch, d0)  →  logits: (batch, classes)
 * </pre>
 */
public final class ClassifierFile {
    private ClassifierFile() {
    }

    /**
     * Writes the network.
     *
     * @param metadata facts about the network, such as recipe, accuracy and seed
     * @throws DataException if the file cannot be written
     */
    public static void write(Path file, Classifier network, Map<String, String> metadata) {
        model(network, metadata).write(file);
    }

    /**
     * Reads a network with its weights, in the precision of the file.
     *
     * @throws DataException if the file is damaged, no ONNX model, or not a classifier's; the message names the layer
     */
    public static Classifier read(Path file) {
        ModelWeights model = ModelWeights.read(file);
        Classifier network = new Classifier(Generator.defaultRng(0), model.precision(), model.widths());
        model.differenceTo(model(network, Map.of())).ifPresent(difference -> {
            throw new DataException(file, difference, "a classifier: RELU between the layers and the output \"logits\"",
                    "Take a file that mvn test has written, in target/solutions/models or target/exercises/models.");
        });
        for (int i = 0; i < network.parameters().size(); i++) {
            network.parameters().get(i).v = model.parameters().get(i);
        }
        return network;
    }

    /** The network's layers, with ReLU after each layer but the last. */
    private static ModelWeights model(Classifier network, Map<String, String> metadata) {
        List<Matrix> parameters = network.parameters().stream().map(parameter -> parameter.v).toList();
        int count = parameters.size() / 2;
        return ModelWeights.of(parameters, l -> l == count - 1 ? Activation.LINEAR : Activation.RELU,
                Map.of("logits", count), metadata);
    }
}
