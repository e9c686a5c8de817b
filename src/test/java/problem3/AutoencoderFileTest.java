package problem3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kata.data.DataException;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import kata.onnx.ModelWeights;
import kata.onnx.ModelWeights.Activation;
import kata.onnx.ModelWeights.Layer;
import kata.onnx.ReferenceAutoencoder;
import kata.random.Generator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import problem1.Variable;

class AutoencoderFileTest {
    @TempDir
    Path folder;

    @Test
    void aNetworkThatIsReadBackIsTheSame() {
        for (int[] sizes : new int[][] {{9, 2}, {7, 5, 4, 3}}) {
            Autoencoder network = new Autoencoder(Generator.defaultRng(1), Precision.FLOAT32, sizes);
            for (Variable bias : network.parameters().subList(2 * sizes.length - 2, 4 * sizes.length - 4)) {
                bias.v = bias.v.plus(bias.v.columns());
            }
            Path file = folder.resolve("network.onnx");
            AutoencoderFile.write(file, network, Map.of("seed", "1"));
            Autoencoder read = AutoencoderFile.read(file);
            assertThat(values(read)).isEqualTo(values(network));
            assertThat(ModelWeights.read(file).metadata()).isEqualTo(Map.of("seed", "1"));
            assertThat(ModelWeights.read(file).outputs())
                    .isEqualTo(Map.of("code", sizes.length - 1, "reconstruction", 2 * sizes.length - 2));
        }
    }

    @Test
    void theReferenceNetworksAreAutoencoders() {
        for (int code : new int[] {30, 2}) {
            Autoencoder network = AutoencoderFile.read(ReferenceAutoencoder.file(code));
            assertThat(network.weights().get(3).v.shape()).isEqualTo("(" + code + ", 250)");
        }
    }

    @Test
    void aNetworkOfAnotherKindIsNamedWithTheLayerThatDiffers() {
        Layer in = layer(2, 3, Activation.LINEAR);
        refuses(List.of(in, layer(3, 2, Activation.TANH)), Map.of("code", 1, "reconstruction", 2),
                "layer 2 of 2 with TANH behind it, not SIGMOID");
        refuses(List.of(in, layer(4, 2, Activation.SIGMOID)), Map.of("code", 1, "reconstruction", 2),
                "layer 2 of 2 with the weights (4, 2), not (3, 2), of 3-2-4");
        refuses(List.of(in, layer(3, 2, Activation.SIGMOID)), Map.of("logits", 2),
                "found the outputs logits behind layer 2 of 2; expected an autoencoder");
        refuses(List.of(layer(2, 3, Activation.SIGMOID)), Map.of("reconstruction", 1),
                "found the outputs reconstruction behind layer 1 of 1; expected an autoencoder");
    }

    @Test
    void anInnerLayerThatIsNotMirroredIsNamed() {
        refuses(List.of(layer(3, 5, Activation.SIGMOID), layer(2, 3, Activation.LINEAR),
                layer(4, 2, Activation.SIGMOID),
                layer(5, 4, Activation.SIGMOID)), Map.of("code", 2, "reconstruction", 4),
                "layer 3 of 4 with the weights (4, 2), not (3, 2), of 5-3-2-4-5");
    }

    @Test
    void anAutoencoderHasTwoSizesAtLeast() {
        assertThatThrownBy(() -> new Autoencoder(Generator.defaultRng(1), Precision.FLOAT32, 784))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("these are 1 sizes");
    }

    private void refuses(List<Layer> layers, Map<String, Integer> outputs, String why) {
        Path file = folder.resolve("other.onnx");
        new ModelWeights(layers, new LinkedHashMap<>(outputs), Collections.emptyMap()).write(file);
        assertThatThrownBy(() -> AutoencoderFile.read(file)).isInstanceOf(DataException.class)
                .hasMessageContaining(why).hasMessageContaining("other.onnx");
    }

    private static Layer layer(int out, int in, Activation activation) {
        return new Layer(Matrix.zeros(out, in), Matrix.zeros(1, out), activation);
    }

    private static List<Matrix> values(Autoencoder network) {
        List<Matrix> values = new ArrayList<>();
        for (Variable parameter : network.parameters()) {
            values.add(parameter.v);
        }
        return values;
    }
}
