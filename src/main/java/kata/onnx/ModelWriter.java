package kata.onnx;

import static kata.onnx.OnnxFields.*;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import kata.data.WholeFile;
import kata.matrix.Matrix;
import kata.onnx.ModelWeights.Activation;
import kata.onnx.ModelWeights.Layer;

/**
 * Writes a network as an ONNX file: for each layer a Gemm node, then a node for the activation, if there is one.
 *
 * <pre>
 *   images --Gemm(W1, b1)--> linear1 --Sigmoid--> hidden1 --Gemm(W2, b2)--> code ...       images: (batch, in)
 * </pre>
 */
final class ModelWriter {
    static final String PRODUCER = "gradient-kata";
    /** The last entry of the metadata, and so of the file: the number of layers. */
    static final String LAST = "layers";
    /** The version of the file format in ONNX 1.13, the release with opset 18. */
    private static final int IR_VERSION = 8;

    private ModelWriter() {
    }

    static void write(Path file, ModelWeights network) {
        MessageWriter model = new MessageWriter().add(MODEL_IR_VERSION, IR_VERSION).add(MODEL_PRODUCER, PRODUCER)
                .add(MODEL_PRODUCER_VERSION, "1.0").add(MODEL_GRAPH, graph(network))
                .add(MODEL_OPSETS, new MessageWriter().add(OPSET_DOMAIN, "").add(OPSET_VERSION, ModelWeights.OPSET));
        network.metadata().forEach((key, value) -> model.add(MODEL_METADATA, entry(key, value)));
        model.add(MODEL_METADATA, entry(LAST, String.valueOf(network.layers().size())));
        WholeFile.write(file, model.toBytes());
    }

    private static MessageWriter entry(String key, String value) {
        return new MessageWriter().add(ENTRY_KEY, key).add(ENTRY_VALUE, value);
    }

    private static MessageWriter graph(ModelWeights network) {
        Map<Integer, String> names = network.outputs().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        Matrix first = network.layers().get(0).weights();
        MessageWriter graph = new MessageWriter();
        String value = ModelWeights.INPUT;
        for (int number = 1; number <= network.layers().size(); number++) {
            String result = names.getOrDefault(number, "hidden" + number);
            addNodes(graph, number, network.layers().get(number - 1).activation(), value, result);
            value = result;
        }
        graph.add(GRAPH_NAME, network.sizes());
        for (int number = 1; number <= network.layers().size(); number++) {
            Layer layer = network.layers().get(number - 1);
            graph.add(GRAPH_INITIALIZERS, Tensors.tensor("W" + number, 2, layer.weights()))
                    .add(GRAPH_INITIALIZERS, Tensors.tensor("b" + number, 1, layer.bias()));
        }
        graph.add(GRAPH_INPUTS, Tensors.declaration(ModelWeights.INPUT, first.columns(), first.precision()));
        network.outputs().forEach((name, number) -> graph.add(GRAPH_OUTPUTS, Tensors.declaration(name,
                network.layers().get(number - 1).weights().rows(), first.precision())));
        return graph;
    }

    private static void addNodes(MessageWriter graph, int number, Activation activation, String value, String result) {
        boolean linear = activation == Activation.LINEAR;
        String sum = linear ? result : "linear" + number;
        MessageWriter transposedWeights = new MessageWriter().add(ATTRIBUTE_NAME, "transB").add(ATTRIBUTE_INTEGER, 1)
                .add(ATTRIBUTE_TYPE, ATTRIBUTE_IS_INTEGER);
        graph.add(GRAPH_NODES, new MessageWriter().add(NODE_INPUTS, value).add(NODE_INPUTS, "W" + number)
                .add(NODE_INPUTS, "b" + number).add(NODE_OUTPUTS, sum).add(NODE_NAME, "layer" + number)
                .add(NODE_OPERATOR, "Gemm").add(NODE_ATTRIBUTES, transposedWeights));
        if (!linear) {
            graph.add(GRAPH_NODES, new MessageWriter().add(NODE_INPUTS, sum).add(NODE_OUTPUTS, result)
                    .add(NODE_NAME, "activation" + number).add(NODE_OPERATOR, activation.operator));
        }
    }
}
