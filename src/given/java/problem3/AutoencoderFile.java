package problem3;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kata.data.DataException;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import kata.onnx.ModelWeights.Activation;
import kata.onnx.ModelWeights.Layer;
import kata.onnx.ModelWeights;
import kata.random.Generator;

/**
 * An autoencoder as an ONNX file, for ONNX Runtime, for Python, for a look at it in Netron; and one from such a file.
 *
 * <pre>
 *   images: (batch, d)  →  code: (batch, code), reconstruction: (batch, d)
 * </pre>
 */
public final class AutoencoderFile {
    private AutoencoderFile() {
    }

    /**
     * Writes the network.
     *
     * @param metadata what is to be known of it, as in recipe, error, seed
     * @throws DataException where the file cannot be written
     */
    public static void write(Path file, Autoencoder network, Map<String, String> metadata) {
        List<Matrix> parameters = network.parameters().stream().map(parameter -> parameter.v).toList();
        int count = parameters.size() / 2;
        ModelWeights.of(parameters, l -> activation(l, count), outputs(count), metadata).write(file);
    }

    /**
     * Reads a network, with the weights and in the precision of the file.
     *
     * @throws DataException where it is damaged, no ONNX model, or that of something else than an autoencoder whose
     *                       decoder mirrors its encoder; says which layer
     */
    public static Autoencoder read(Path file) {
        ModelWeights model = ModelWeights.read(file);
        List<Layer> layers = model.layers();
        requireAutoencoder(file, model);
        int count = layers.size();
        List<Integer> sizes = new ArrayList<>(List.of(layers.get(0).weights().columns()));
        layers.subList(0, count / 2).forEach(layer -> sizes.add(layer.weights().rows()));
        Precision precision = layers.get(0).weights().precision();
        Autoencoder network = new Autoencoder(Generator.defaultRng(0), precision,
                sizes.stream().mapToInt(size -> size).toArray());
        for (int i = 0; i < network.parameters().size(); i++) {
            network.parameters().get(i).v = model.parameters().get(i);
        }
        return network;
    }

    private static void requireAutoencoder(Path file, ModelWeights model) {
        List<Layer> layers = model.layers();
        int count = layers.size();
        if (!model.outputs().equals(outputs(count))) {
            throw wrong(file, "the outputs " + model.outputs().entrySet().stream().map(output -> output.getKey()
                    + " behind layer " + output.getValue()).collect(Collectors.joining(", ")) + " of " + count);
        }
        for (int l = 0; l < count; l++) {
            Layer layer = layers.get(l);
            Layer mirrored = layers.get(count - 1 - l);
            if (layer.weights().columns() != mirrored.weights().rows()) {
                throw wrong(file, "layer " + (l + 1) + " that takes " + layer.weights().columns()
                        + " numbers, and layer " + (count - l) + " that gives " + mirrored.weights().rows()
                        + ", of " + model.sizes());
            }
            if (layer.activation() != activation(l, count)) {
                throw wrong(file, "layer " + (l + 1) + " of " + count + " with " + layer.activation()
                        + " behind it, not " + activation(l, count));
            }
        }
    }

    private static DataException wrong(Path file, String found) {
        return new DataException(file, found, "an autoencoder: an encoder with SIGMOID between its layers, the output "
                + "\"code\" behind it, a decoder that mirrors it, and the output \"reconstruction\"",
                "Take a file that ./kata figures has written, or one of golden/onnx/autoencoder-*.onnx.");
    }

    /** Behind which layers they are. */
    private static Map<String, Integer> outputs(int layers) {
        Map<String, Integer> outputs = new LinkedHashMap<>();
        outputs.put("code", layers / 2);
        outputs.put("reconstruction", layers);
        return outputs;
    }

    /** σ, but behind the code. */
    private static Activation activation(int layer, int layers) {
        return layer == layers / 2 - 1 ? Activation.LINEAR : Activation.SIGMOID;
    }
}
