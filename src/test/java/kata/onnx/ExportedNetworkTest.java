package kata.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kata.checks.NeedsOnnxRuntime;
import kata.data.DataException;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import kata.matrix.ShapeException;
import kata.onnx.ModelWeights.Activation;
import kata.onnx.ModelWeights.Layer;
import kata.random.Generator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/** A network that is written as an ONNX file computes the same in ONNX Runtime, and is the same when it is read. */
@NeedsOnnxRuntime
class ExportedNetworkTest {
    private Path folder;

    @BeforeTry
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("kata-onnx");
    }

    @AfterTry
    void deleteFolder() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Property(tries = 100, seed = "55272022")
    void onnxRuntimeComputesWhatOurForwardPassComputes(
            @ForAll @Size(min = 1, max = 6) List<Activation> activations,
            @ForAll @Size(value = 7) List<@IntRange(min = 1, max = 64) Integer> widths, @ForAll Precision precision,
            @ForAll @IntRange(min = 0, max = 1_000_000) int seed, @ForAll @IntRange(min = 1, max = 40) int batch) {
        Generator rng = Generator.defaultRng(seed);
        ModelWeights network = network(rng, precision, activations, widths);
        Path file = folder.resolve("network.onnx");
        network.write(file);
        assertThat(ModelWeights.read(file)).isEqualTo(network);
        try (OnnxModel model = OnnxModel.open(file, Device.CPU, 1)) {
            for (int rows : new int[] {batch, 1}) {
                Matrix images = uniform(rng, rows, widths.get(0)).to(precision);
                Map<String, Matrix> outputs = model.run(Map.of("images", images));
                assertThat(outputs.keySet()).isEqualTo(network.outputs().keySet());
                network.outputs().forEach((name, depth) ->
                        assertAgree(name, network.layers().subList(0, depth), images, outputs.get(name)));
            }
        }
    }

    /**
     * E, what rounding may do to an element of either side, is carried along: a layer passes on |W| E of what comes in,
     * since no function here is steeper than 1, adds the rounding of a sum of k products and a bias, and that of the
     * function.
     */
    private static void assertAgree(String name, List<Layer> layers, Matrix images, Matrix actual) {
        double u = images.precision().unitRoundoff();
        Matrix h = images;
        Matrix error = images.to(Precision.FLOAT64).scale(0);
        for (Layer layer : layers) {
            Matrix weights = absolute(layer.weights()).transpose();
            int k = weights.rows();
            double gamma = (k + 1) * u / (1 - (k + 1) * u);
            Matrix terms = absolute(h).plus(error).matmul(weights).plusRow(absolute(layer.bias()));
            h = activated(h.matmul(layer.weights().transpose()).plusRow(layer.bias()), layer.activation());
            error = error.matmul(weights).plus(terms.scale(gamma)).plus(8 * u);
        }
        assertThat(actual.precision()).isEqualTo(images.precision());
        assertThat(actual.shape()).isEqualTo(h.shape());
        double[] expected = h.toArray();
        double[] found = actual.toArray();
        double[] bounds = error.toArray();
        for (int i = 0; i < found.length; i++) {
            assertThat(Math.abs(found[i] - expected[i])).as("%s, element %d", name, i)
                    .isLessThanOrEqualTo(2 * bounds[i]);
        }
    }

    private static Matrix absolute(Matrix a) {
        double[] values = a.toArray();
        return Matrix.of(a.rows(), a.columns(), Arrays.stream(values).map(Math::abs).toArray());
    }

    private static Matrix activated(Matrix a, Activation activation) {
        return switch (activation) {
            case LINEAR -> a;
            case RELU -> a.relu();
            case SIGMOID -> a.sigmoid();
            case TANH -> a.tanh();
        };
    }

    /** With an output in the middle, named as an autoencoder's, where there are two layers or more. */
    private static ModelWeights network(Generator rng, Precision precision, List<Activation> activations,
            List<Integer> widths) {
        List<Layer> layers = new ArrayList<>();
        for (int l = 0; l < activations.size(); l++) {
            layers.add(new Layer(uniform(rng, widths.get(l + 1), widths.get(l)).to(precision),
                    uniform(rng, 1, widths.get(l + 1)).to(precision), activations.get(l)));
        }
        Map<String, Integer> outputs = new LinkedHashMap<>();
        if (layers.size() > 1) {
            outputs.put("code", layers.size() / 2);
        }
        outputs.put(layers.size() > 1 ? "reconstruction" : "logits", layers.size());
        return new ModelWeights(layers, outputs, Map.of("seed", "7"));
    }

    private static Matrix uniform(Generator rng, int rows, int columns) {
        return Matrix.of(rows, columns, rng.random(rows * columns)).scale(2).plus(-1);
    }

    @Example
    void theFileSaysWhatItIs() throws IOException {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("recipe", "Adam for a minute");
        metadata.put("error", "2.5");
        ModelWeights network = new ModelWeights(small().layers(), small().outputs(), metadata);
        Path file = folder.resolve("small.onnx");
        network.write(file);
        ModelProto model = ModelProto.parseFrom(Files.readAllBytes(file));
        assertThat(model.getOpsetImport(0).getVersion()).isEqualTo(18);
        assertThat(model.getProducerName()).isEqualTo("gradient-kata");
        assertThat(model.getGraph().getName()).isEqualTo("3-2-4-3");
        assertThat(model.getMetadataPropsList()).extracting(StringStringEntryProto::getKey)
                .containsExactly("recipe", "error", "layers");
        assertThat(model.getGraph().getInputList()).extracting(ExportedNetworkTest::text)
                .containsExactly("images [batch, 3]");
        assertThat(model.getGraph().getOutputList()).extracting(ExportedNetworkTest::text)
                .containsExactly("code [batch, 2]", "reconstruction [batch, 3]");
        assertThat(ModelWeights.read(file).metadata()).isEqualTo(metadata);
    }

    private static String text(ValueInfoProto value) {
        return value.getName() + " " + value.getType().getTensorType().getShape().getDimList().stream()
                .map(dim -> dim.hasDimParam() ? dim.getDimParam() : String.valueOf(dim.getDimValue())).toList();
    }

    @Example
    void aFileThatIsCutShortAnywhereIsNamed() throws IOException {
        Path file = folder.resolve("whole.onnx");
        small().write(file);
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Path cut = Files.write(folder.resolve("cut.onnx"), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> ModelWeights.read(cut)).as("%d of %d bytes", length, whole.length)
                    .isInstanceOf(DataException.class).hasMessageContaining("cut.onnx: found ");
        }
    }

    @Example
    void anEarlierFileStaysWhereTheNewOneCannotBeWritten() {
        Path file = folder.resolve("a-file");
        small().write(file);
        assertThatThrownBy(() -> small().write(file.resolve("below.onnx"))).isInstanceOf(DataException.class)
                .hasMessageContaining("below.onnx");
        assertThat(ModelWeights.read(file)).isEqualTo(small());
    }

    @Example
    void layersThatDoNotFitAreNoNetwork() {
        Layer layer = new Layer(Matrix.zeros(2, 3), Matrix.zeros(1, 2), Activation.RELU);
        assertThatThrownBy(() -> new Layer(Matrix.zeros(2, 3), Matrix.zeros(1, 3), Activation.RELU))
                .isInstanceOf(ShapeException.class).hasMessageContaining("the weights are (2, 3), the bias (1, 3)");
        assertThatThrownBy(() -> new ModelWeights(List.of(layer, layer), Map.of("logits", 2), Map.of()))
                .isInstanceOf(ShapeException.class).hasMessageContaining(
                        "layer 2 has weights (2, 3), the layer before it (2, 3): layer 2 takes 3 numbers and gets 2");
        assertThatThrownBy(() -> new ModelWeights(List.of(layer), Map.of("code", 1, "logits", 2), Map.of()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("layers are 1 to 1");
        assertThatThrownBy(() -> new ModelWeights(List.of(), Map.of(), Map.of()))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("there is no layer");
        Layer mixed = new Layer(Matrix.zeros(2, 3).to(Precision.FLOAT32), Matrix.zeros(1, 2), Activation.TANH);
        assertThatThrownBy(() -> new ModelWeights(List.of(mixed), Map.of("logits", 1), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("weights in float32 and a bias in float64");
    }

    private static ModelWeights small() {
        Generator rng = Generator.defaultRng(1);
        return network(rng, Precision.FLOAT32, List.of(Activation.SIGMOID, Activation.TANH, Activation.LINEAR),
                List.of(3, 2, 4, 3));
    }
}
