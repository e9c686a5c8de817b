package kata.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kata.data.DataException;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import kata.onnx.ModelWeights.Activation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelWeightsTest {
    @TempDir
    Path folder;

    @Test
    void readsTheLayersInTheirOrder() {
        for (int code : new int[] {30, 2}) {
            List<ModelWeights.Layer> layers = ModelWeights.read(ReferenceAutoencoder.file(code)).layers();
            int[] sizes = {784, 1000, 500, 250, code, 250, 500, 1000, 784};
            assertThat(layers).hasSize(8);
            for (int l = 0; l < 8; l++) {
                ModelWeights.Layer layer = layers.get(l);
                assertThat(layer.weights().shape()).isEqualTo("(" + sizes[l + 1] + ", " + sizes[l] + ")");
                assertThat(layer.bias().shape()).isEqualTo("(1, " + sizes[l + 1] + ")");
                assertThat(layer.weights().precision()).isEqualTo(Precision.FLOAT32);
                assertThat(layer.activation()).isEqualTo(l == 3 ? Activation.LINEAR : Activation.SIGMOID);
            }
        }
    }

    @Test
    void readsNumbersInEitherForm() {
        ModelWeights model = read(graph -> { });
        assertThat(model.layers()).containsExactly(new ModelWeights.Layer(Matrix.of(2, 3, 1, 2, 3, 4, 5, 6),
                Matrix.of(1, 2, 7, 8), Activation.TANH));
        assertThat(model.outputs()).containsExactly(Map.entry("logits", 1));
    }

    @Test
    void aFileThatIsCutShortIsNamed() throws IOException {
        byte[] whole = Files.readAllBytes(ReferenceAutoencoder.file(2));
        for (int length : new int[] {0, 1, 100, whole.length / 2, whole.length - 1}) {
            Path file = Files.write(folder.resolve("cut.onnx"), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> ModelWeights.read(file)).isInstanceOf(DataException.class)
                    .hasMessageStartingWith(file + ": found ").hasMessageContaining("an ONNX model of opset 18");
        }
    }

    @Test
    void aFileOfAnotherKindIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("text.onnx"), "{\"layers\": []}");
        assertThatThrownBy(() -> ModelWeights.read(file)).isInstanceOf(DataException.class)
                .hasMessageContaining("are no ONNX");
        assertThatThrownBy(() -> ModelWeights.read(folder.resolve("none.onnx"))).isInstanceOf(DataException.class)
                .hasMessageContaining("no such file");
    }

    @Test
    void anotherOpsetIsRefused() {
        assertThatThrownBy(() -> read(17, graph -> { })).isInstanceOf(DataException.class)
                .hasMessageContaining("found opset 17; expected an ONNX model of opset 18");
    }

    @Test
    void theGradientGraphsAreNoNetworks() {
        assertThatThrownBy(() -> ModelWeights.read(OnnxModel.goldenFile("three_layer_gradient")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("node \"node_Shape_0\" with the operator Shape: this operator is not supported");
    }

    @Test
    void namesTheNodeThatIsNoLayerAndSaysWhy() {
        refuses("node \"act\" with the operator Softmax: this operator is not supported", graph ->
                graph.getNodeBuilder(1).setOpType("Softmax"));
        refuses("node \"lin\" with the operator Tanh: there is no Gemm before it", graph ->
                graph.getNodeBuilder(0).setOpType("Tanh"));
        refuses("node \"lin\" with the operator Gemm: it is not H W^T + b", graph ->
                graph.getNodeBuilder(0).clearAttribute());
        refuses("node \"lin\" with the operator Gemm: it is not H W^T + b", graph ->
                graph.getNodeBuilder(0).addAttribute(AttributeProto.newBuilder().setName("alpha").setF(0.5f)
                        .setType(AttributeProto.AttributeType.FLOAT)));
        refuses("node \"act\" with the operator Tanh: it must have the first input \"h\"", graph ->
                graph.getNodeBuilder(1).setInput(0, "images"));
        refuses("\"W\" is not stored in the file", graph -> graph.removeInitializer(0));
        refuses("\"W\" has 6 numbers for the dimensions [2, 4]", graph ->
                graph.getInitializerBuilder(0).setDims(1, 4));
        refuses("\"b\" has the dimensions [2, 1]; there must be 1", graph -> graph.getInitializerBuilder(1).addDims(1));
        refuses("\"b\" has numbers of type INT64", graph ->
                graph.getInitializerBuilder(1).setDataType(TensorProto.DataType.INT64.getNumber()));
        refuses("\"W\" is in another file", graph ->
                graph.getInitializerBuilder(0).setDataLocation(TensorProto.DataLocation.EXTERNAL));
        refuses("the weights are (2, 3), the bias (1, 1)", graph ->
                graph.getInitializerBuilder(1).setDims(0, 1).setRawData(graph.getInitializer(1).getRawData()
                        .substring(0, 8)));
        refuses("node \"lin2\" with the operator Gemm: layer 2 has weights (2, 3), the layer before it (2, 3)", graph ->
                graph.addNode(graph.getNodeBuilder(0).clone().setName("lin2").setInput(0, "logits")
                        .setOutput(0, "z")));
        refuses("layer 1 has weights in float64 and a bias in float32", graph -> graph.getInitializerBuilder(1)
                .setDataType(TensorProto.DataType.FLOAT.getNumber())
                .setRawData(ByteString.copyFrom(new byte[] {0, 0, -32, 64, 0, 0, 0, 65})));
    }

    @Test
    void namesTheInputOrOutputThatDoesNotFit() {
        refuses("found the inputs x; expected one input, \"images\"", graph -> {
            graph.getInputBuilder(0).setName("x");
            graph.getNodeBuilder(0).setInput(0, "x");
        });
        refuses("found the inputs images, more; expected one input", graph ->
                graph.addInput(ValueInfoProto.newBuilder().setName("more")));
        refuses("found the output \"h\", which is not the result of a layer", graph ->
                graph.getOutputBuilder(0).setName("h"));
        refuses("found there is no layer", graph -> graph.clearNode().clearOutput());
        refuses("found the outputs are behind the layers {}", GraphProto.Builder::clearOutput);
        refuses("\"images\" with the dimensions [batch, 4], but the weights need (batch, 3)", graph ->
                graph.setInput(0, declaration("images", 4, Precision.FLOAT64)));
        refuses("\"logits\" with the dimensions [batch, 3], but the weights need (batch, 2)", graph ->
                graph.setOutput(0, declaration("logits", 3, Precision.FLOAT64)));
        refuses("\"images\" with the dimensions [1, 3]", graph -> graph.getInputBuilder(0).getTypeBuilder()
                .getTensorTypeBuilder().getShapeBuilder().getDimBuilder(0).setDimValue(1));
        refuses("\"images\" with the dimensions [batch, 3, ?]", graph -> graph.getInputBuilder(0).getTypeBuilder()
                .getTensorTypeBuilder().getShapeBuilder().addDimBuilder());
        refuses("\"logits\" of type FLOAT, but its layer has weights of type DOUBLE", graph ->
                graph.setOutput(0, declaration("logits", 2, Precision.FLOAT32)));
    }

    private void refuses(String why, Consumer<GraphProto.Builder> change) {
        assertThatThrownBy(() -> read(change)).isInstanceOf(DataException.class).hasMessageContaining(why);
    }

    private ModelWeights read(Consumer<GraphProto.Builder> change) {
        return read(ModelWeights.OPSET, change);
    }

    /** tanh(x W^T + b) in float64 with W: (2, 3) as numbers and b as bytes, changed and read. */
    private ModelWeights read(int opset, Consumer<GraphProto.Builder> change) {
        GraphProto.Builder graph = GraphProto.newBuilder()
                .addInput(declaration("images", 3, Precision.FLOAT64))
                .addOutput(declaration("logits", 2, Precision.FLOAT64))
                .addNode(NodeProto.newBuilder().setName("lin").setOpType("Gemm").addInput("images").addInput("W")
                        .addInput("b").addOutput("h").addAttribute(AttributeProto.newBuilder().setName("transB").setI(1)
                                .setType(AttributeProto.AttributeType.INT)))
                .addNode(NodeProto.newBuilder().setName("act").setOpType("Tanh").addInput("h").addOutput("logits"))
                .addInitializer(TensorProto.newBuilder().setName("W").addDims(2).addDims(3)
                        .setDataType(TensorProto.DataType.DOUBLE.getNumber())
                        .addAllDoubleData(List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0)))
                .addInitializer(TensorProto.newBuilder().setName("b").addDims(2)
                        .setDataType(TensorProto.DataType.DOUBLE.getNumber())
                        .setRawData(ByteString.copyFrom(
                                new byte[] {0, 0, 0, 0, 0, 0, 28, 64, 0, 0, 0, 0, 0, 0, 32, 64})));
        change.accept(graph);
        ModelProto model = ModelProto.newBuilder().setIrVersion(10).setGraph(graph)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(opset)).build();
        try {
            return ModelWeights.read(Files.write(folder.resolve("model.onnx"), model.toByteArray()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ValueInfoProto declaration(String name, int columns, Precision precision) {
        try {
            return ValueInfoProto.parseFrom(Tensors.declaration(name, columns, precision).toBytes());
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }
}
