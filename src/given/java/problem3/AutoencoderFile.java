package problem3;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kata.data.DataException;
import kata.matrix.Matrix;
import kata.onnx.ModelWeights;
import kata.onnx.ModelWeights.Activation;
import kata.random.Generator;

/**
 * Writes an autoencoder as an ONNX file, which ONNX Runtime, Python and Netron can open, and reads such a file.
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
     * @param metadata facts about the network, such as recipe, error and seed
     * @throws DataException if the file cannot be written
     */
    public static void write(Path file, Autoencoder network, Map<String, String> metadata) {
        model(network, metadata).write(file);
    }

    /**
     * Reads a network with its weights, in the precision of the file.
     *
     * @throws DataException if the file is damaged, no ONNX model, or not of an autoencoder whose decoder mirrors its
     *                       encoder; the message names the layer
     */
    public static Autoencoder read(Path file) {
        ModelWeights model = ModelWeights.read(file);
        int[] widths = model.widths();
        Autoencoder network = new Autoencoder(Generator.defaultRng(0), model.precision(),
                Arrays.copyOf(widths, widths.length / 2 + 1));
        model.differenceTo(model(network, Map.of())).ifPresent(difference -> {
            throw new DataException(file, difference, "an autoencoder: an encoder with SIGMOID between its layers, the "
                    + "output \"code\" behind it, a decoder that mirrors it, and the output \"reconstruction\"",
                    "Take a file that ./kata figures has written, or one of golden/onnx/autoencoder-*.onnx.");
        });
        for (int i = 0; i < network.parameters().size(); i++) {
            network.parameters().get(i).v = model.parameters().get(i);
        }
        return network;
    }

    /** The network's layers, with σ after each layer but the code layer. */
    private static ModelWeights model(Autoencoder network, Map<String, String> metadata) {
        List<Matrix> parameters = network.parameters().stream().map(parameter -> parameter.v).toList();
        int count = parameters.size() / 2;
        Map<String, Integer> outputs = new LinkedHashMap<>();
        outputs.put("code", count / 2);
        outputs.put("reconstruction", count);
        return ModelWeights.of(parameters, l -> l == count / 2 - 1 ? Activation.LINEAR : Activation.SIGMOID, outputs,
                metadata);
    }
}
