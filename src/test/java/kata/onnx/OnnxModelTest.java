package kata.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kata.data.DataException;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import kata.matrix.ShapeException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxModelTest {
    private static OnnxModel threeLayers;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() {
        threeLayers = OnnxModel.golden("three_layer_gradient", Device.CPU, 1);
    }

    @AfterAll
    static void close() {
        threeLayers.close();
    }

    /** z = ½ (1 − 5 · 3 · 2 · x)², x = 1: all numbers are positive, so that no ReLU does anything. */
    @Test
    void computesAllOutputsInTheModelsOrder() {
        Map<String, Matrix> values = threeLayers.run(numbers());
        assertThat(values.keySet()).containsExactly("z", "X.g", "W1.g", "W2.g", "W3.g");
        assertThat(values.values()).containsExactly(number(0.5 * 29 * 29), number(29 * 30), number(29 * 15),
                number(29 * 10), number(29 * 6));
    }

    @Test
    void vectorsAreRows() {
        try (OnnxModel classifier = OnnxModel.golden("classifier_gradient", Device.CPU, 1)) {
            Map<String, Matrix> inputs = new HashMap<>(Map.of("X", Matrix.zeros(2, 3), "T", Matrix.of(2, 1, 1, 1)));
            inputs.putAll(Map.of("W1", Matrix.zeros(4, 3), "W2", Matrix.zeros(5, 4), "W3", Matrix.zeros(1, 5)));
            inputs.putAll(Map.of("b1", Matrix.zeros(1, 4), "b2", Matrix.zeros(1, 5), "b3", Matrix.zeros(1, 1)));
            assertThat(classifier.run(inputs).get("b2.g").shape()).isEqualTo("(1, 5)");
            inputs.put("b2", Matrix.zeros(5, 1));
            assertThatThrownBy(() -> classifier.run(inputs)).isInstanceOf(ShapeException.class)
                    .hasMessage("input b2 is (5, 1), the model takes one row");
            inputs.put("b2", Matrix.zeros(1, 4));
            assertThatThrownBy(() -> classifier.run(inputs)).isInstanceOf(ShapeException.class)
                    .hasMessageMatching("input \\w+ is \\(.*\\), so s2 is ., but input \\w+ has s2 = .");
        }
    }

    @Test
    void namesAnInputThatIsMissingOrOfAnotherPrecision() {
        Map<String, Matrix> inputs = numbers();
        inputs.put("W1", number(2).to(Precision.FLOAT32));
        assertThatThrownBy(() -> threeLayers.run(inputs)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("input W1 is float32, the model takes float64");
        inputs.remove("W1");
        assertThatThrownBy(() -> threeLayers.run(inputs)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the model's inputs are Y, X, W1, W2, W3; given were ");
    }

    @Test
    void namesTheDimensionThatDoesNotFit() {
        Map<String, Matrix> inputs = numbers();
        inputs.put("W2", Matrix.zeros(1, 2));
        assertThatThrownBy(() -> threeLayers.run(inputs)).isInstanceOf(ShapeException.class)
                .hasMessage("input W2 is (1, 2), so d1 is 2, but input W1 has d1 = 1");
        try (OnnxModel autoencoder = OnnxModel.golden("autoencoder-2", Device.CPU, 1)) {
            Matrix images = Matrix.zeros(2, 783).to(Precision.FLOAT32);
            assertThatThrownBy(() -> autoencoder.run(Map.of("images", images))).isInstanceOf(ShapeException.class)
                    .hasMessage("input images is (2, 783), the model takes 784 columns");
        }
    }

    @Test
    void aFileThatIsNoModelIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("model.onnx"), "no model");
        assertThatThrownBy(() -> OnnxModel.open(file, Device.CPU, 1)).isInstanceOf(DataException.class)
                .hasMessageStartingWith(file + ": found ")
                .hasMessageContaining("ONNX Runtime 1.29.0 can run on the CPU");
        assertThatThrownBy(() -> OnnxModel.open(folder.resolve("none.onnx"), Device.CPU, 1))
                .isInstanceOf(DataException.class).hasMessageContaining("none.onnx");
        assertThatThrownBy(() -> OnnxModel.golden("none", Device.CPU, 1)).isInstanceOf(DataException.class)
                .hasMessageContaining("none.onnx: found no such file");
        assertThatThrownBy(() -> OnnxModel.open(file, Device.CPU, 0)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not 0");
    }

    @Test
    void cudaThatCannotBeHadIsAnErrorThatSaysWhatIsMissing() {
        assumeTrue(Device.CUDA.missing().isPresent(), "here is a GPU");
        assertThat(Device.best()).isEqualTo(Device.CPU);
        assertThat(Device.CPU.missing()).isEmpty();
        for (Device device : new Device[] {Device.CUDA, Device.CUDA_TF32}) {
            assertThatThrownBy(() -> OnnxModel.golden("autoencoder-30", device, 1))
                    .isInstanceOf(IllegalStateException.class).hasMessage(Device.CUDA.missing().orElseThrow());
        }
    }

    @Test
    void anOnnxRuntimeForTheCpuSaysHowToGetTheOther() {
        assumeTrue(!OrtEnvironment.getAvailableProviders().contains(OrtProvider.CUDA), "here is one with CUDA");
        assertThat(Device.CUDA.missing().orElseThrow())
                .startsWith("there is no CUDA in the ONNX Runtime on the class path")
                .contains("onnxruntime_gpu:" + OnnxRuntime.version(), "-Pcuda");
    }

    private static Map<String, Matrix> numbers() {
        return new HashMap<>(Map.of("Y", number(1), "X", number(1), "W1", number(2), "W2", number(3),
                "W3", number(5)));
    }

    private static Matrix number(double value) {
        return Matrix.of(1, 1, value);
    }
}
