package problem2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
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

class ClassifierFileTest {
    @TempDir
    Path folder;

    @Test
    void aNetworkThatIsReadBackIsTheSame() {
        for (int[] sizes : new int[][] {{7, 3}, {7, 5, 4, 3}}) {
            Classifier network = new Classifier(Generator.defaultRng(1), Precision.FLOAT32, sizes);
            for (Variable bias : network.parameters().subList(sizes.length - 1, 2 * sizes.length - 2)) {
                bias.v = bias.v.plus(bias.v.columns());
            }
            Path file = folder.resolve("network.onnx");
            ClassifierFile.write(file, network, Map.of("accuracy", "0.98"));
            assertThat(ClassifierFile.read(file).parameters().stream().map(parameter -> parameter.v).toList())
                    .isEqualTo(network.parameters().stream().map(parameter -> parameter.v).toList());
            ModelWeights model = ModelWeights.read(file);
            assertThat(model.outputs()).isEqualTo(Map.of("logits", sizes.length - 1));
            assertThat(model.metadata()).isEqualTo(Map.of("accuracy", "0.98"));
            assertThat(model.sizes()).isEqualTo(sizes.length == 2 ? "7-3" : "7-5-4-3");
            assertThat(model.layers()).extracting(Layer::activation).isEqualTo(sizes.length == 2
                    ? List.of(Activation.LINEAR) : List.of(Activation.RELU, Activation.RELU, Activation.LINEAR));
        }
    }

    @Test
    void aNetworkOfAnotherKindIsNamedWithWhatDiffers() {
        assertThatThrownBy(() -> ClassifierFile.read(ReferenceAutoencoder.file(2))).isInstanceOf(DataException.class)
                .hasMessageContaining("autoencoder-2.onnx: found the outputs code behind layer 4, "
                        + "reconstruction behind layer 8 of 8; expected a classifier");
        Path file = folder.resolve("other.onnx");
        new ModelWeights(List.of(new Layer(Matrix.zeros(2, 3), Matrix.zeros(1, 2), Activation.RELU)),
                Map.of("logits", 1), Map.of()).write(file);
        assertThatThrownBy(() -> ClassifierFile.read(file)).isInstanceOf(DataException.class)
                .hasMessageContaining("other.onnx: found layer 1 of 1 with RELU behind it, not LINEAR");
    }

    @Test
    void aRecipeTellsWhatIsKnownOfIt() {
        Recipe recipe = new Recipe("Adam", () -> new Momentum(0), 0.001, 5, 128);
        assertThat(recipe.description()).isEqualTo("Adam, 5 epochs of minibatches of 128, rate 0.001 at first");
        assertThat(recipe.lengthened().description())
                .isEqualTo("Adam, 20 epochs of minibatches of 128, rate 0.001 at first, Shifts");
    }
}
