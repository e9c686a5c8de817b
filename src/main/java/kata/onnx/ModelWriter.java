package kata.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import kata.data.WholeFile;
import kata.matrix.Matrix;
import kata.onnx.ModelWeights.Activation;
import kata.onnx.ModelWeights.Layer;

/**
 * Writes a network as an ONNX file: for each layer a Gemm node, and one for the function behind it.
 *
 * <pre>
 *   images --Gemm(W1, b1)--> linear1 --Sigmoid--> hidden1 --Gemm(W2, b2)--> code ...       images: (batch, in)
 * </pre>
 */
final class ModelWriter {
    static final String PRODUCER = "gradient-kata";
    /** The last entry of the metadata, and so of the file: how many layers there are. */
    static final String LAST = "layers";
    /** ONNX 1.13, which came with opset 18. */
    private static final int IR_VERSION = 8;

    private ModelWriter() {
    }

    static void write(Path file, ModelWeights network) {
        ModelProto.Builder model = ModelProto.newBuilder().setIrVersion(IR_VERSION).setProducerName(PRODUCER)
                .setProducerVersion("1.0").setGraph(graph(network))
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(ModelWeights.OPSET));
        network.metadata().forEach((key, value) -> model.addMetadataProps(entry(key, value)));
        model.addMetadataProps(entry(LAST, String.valueOf(network.layers().size())));
        WholeFile.write(file, model.build().toByteArray());
    }

    private static StringStringEntryProto entry(String key, String value) {
        return StringStringEntryProto.newBuilder().setKey(key).setValue(value).build();
    }

    private static GraphProto graph(ModelWeights network) {
        Map<Integer, String> names = network.outputs().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        Matrix first = network.layers().get(0).weights();
        GraphProto.Builder graph = GraphProto.newBuilder().setName(network.sizes())
                .addInput(Tensors.declaration(ModelWeights.INPUT, first.columns(), first.precision()));
        String value = ModelWeights.INPUT;
        for (int number = 1; number <= network.layers().size(); number++) {
            Layer layer = network.layers().get(number - 1);
            String result = names.getOrDefault(number, "hidden" + number);
            add(graph, number, layer, value, result);
            value = result;
        }
        network.outputs().forEach((name, number) -> graph.addOutput(Tensors.declaration(name,
                network.layers().get(number - 1).weights().rows(), first.precision())));
        return graph.build();
    }

    private static void add(GraphProto.Builder graph, int number, Layer layer, String value, String result) {
        boolean linear = layer.activation() == Activation.LINEAR;
        String sum = linear ? result : "linear" + number;
        graph.addInitializer(Tensors.tensor("W" + number, 2, layer.weights()));
        graph.addInitializer(Tensors.tensor("b" + number, 1, layer.bias()));
        graph.addNode(NodeProto.newBuilder().setName("layer" + number).setOpType("Gemm").addInput(value)
                .addInput("W" + number).addInput("b" + number).addOutput(sum)
                .addAttribute(AttributeProto.newBuilder().setName("transB").setI(1)
                        .setType(AttributeProto.AttributeType.INT)));
        if (!linear) {
            graph.addNode(NodeProto.newBuilder().setName("activation" + number)
                    .setOpType(layer.activation().operator).addInput(sum).addOutput(result));
        }
    }
}
