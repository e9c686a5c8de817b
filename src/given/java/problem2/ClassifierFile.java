package problem2;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kata.data.DataException;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import kata.onnx.ModelWeights.Activation;
import kata.onnx.ModelWeights.Layer;
import kata.onnx.ModelWeights;
import kata.random.Generator;

/**
 * A classifier as an ONNX file, for ONNX Runtime, for Python, for a look at it in Netron; and one from such a file.
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
     * @param metadata what is to be known of it, as in recipe, accuracy, seed
     * @throws DataException where the file cannot be written
     */
    public static void write(Path file, Classifier network, Map<String, String> metadata) {
        List<Matrix> parameters = network.parameters().stream().map(parameter -> parameter.v).toList();
        int count = parameters.size() / 2;
        ModelWeights.of(parameters, l -> activation(l, count), Map.of("logits", count), metadata).write(file);
    }

    /**
     * Reads a network, with the weights and in the precision of the file.
     *
     * @throws DataException where it is damaged, no ONNX model, or that of something else than a classifier; says
     *                       which layer
     */
    public static Classifier read(Path file) {
        ModelWeights model = ModelWeights.read(file);
        List<Layer> layers = model.layers();
        int count = layers.size();
        if (!model.outputs().equals(Map.of("logits", count))) {
            throw wrong(file, "the outputs " + String.join(", ", model.outputs().keySet()));
        }
        List<Integer> sizes = new ArrayList<>(List.of(layers.get(0).weights().columns()));
        for (int l = 0; l < count; l++) {
            sizes.add(layers.get(l).weights().rows());
            if (layers.get(l).activation() != activation(l, count)) {
                throw wrong(file, "layer " + (l + 1) + " of " + count + " with " + layers.get(l).activation()
                        + " behind it, not " + activation(l, count));
            }
        }
        Precision precision = layers.get(0).weights().precision();
        Classifier network = new Classifier(Generator.defaultRng(0), precision,
                sizes.stream().mapToInt(size -> size).toArray());
        for (int i = 0; i < network.parameters().size(); i++) {
            network.parameters().get(i).v = model.parameters().get(i);
        }
        return network;
    }

    private static DataException wrong(Path file, String found) {
        return new DataException(file, found, "a classifier: RELU between the layers and the output \"logits\"",
                "Take a file that mvn test has written, in target/solutions/models or target/exercises/models.");
    }

    /** ReLU, but behind the last layer. */
    private static Activation activation(int layer, int layers) {
        return layer == layers - 1 ? Activation.LINEAR : Activation.RELU;
    }
}
