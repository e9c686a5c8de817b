package kata.onnx;

import static kata.onnx.OnnxFields.*;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kata.data.DataException;
import kata.data.WholeFile;
import kata.matrix.Matrix;
import kata.onnx.ModelWeights.Activation;
import kata.onnx.ModelWeights.Layer;

/**
 * Reads the layers of a network from an ONNX file.
 *
 * <p>An ONNX file is a protobuf message: a graph of nodes, each with its operator, the names of its inputs and outputs,
 * and attributes. Trained numbers are "initializers", which are tensors with a name. See
 * <a href="https://onnx.ai/onnx/operators/onnx__Gemm.html">Gemm</a> for a linear layer.
 */
record ModelReader(Path file) {
    private static final String EXPECTED = "an ONNX model of opset " + ModelWeights.OPSET;
    private static final String LAYERS = "layers of Gemm, each followed by Relu, Sigmoid, Tanh or nothing";
    private static final String REMEDY = "Export it again: ./kata figures, mvn test, or "
            + "golden/generators/train_autoencoders.py.";

    ModelWeights read() {
        ByteBuffer bytes = ByteBuffer.wrap(WholeFile.read(file, EXPECTED, "Check its name and permissions."));
        try {
            return network(model(bytes));
        } catch (IllegalArgumentException e) {
            throw new DataException(file, "bytes that end too early or are no ONNX: " + e.getMessage(), EXPECTED,
                    REMEDY);
        }
    }

    private ModelWeights network(Message model) {
        Message graph = model.message(MODEL_GRAPH);
        Map<String, Message> initializers = new HashMap<>();
        graph.messages(GRAPH_INITIALIZERS).forEach(tensor -> initializers.put(tensor.text(TENSOR_NAME), tensor));
        List<Layer> layers = new ArrayList<>();
        // The number of layers that a value has passed, by the value's name, for each result of a whole layer.
        Map<String, Integer> depths = new HashMap<>();
        String value = name(graph.messages(GRAPH_INPUTS).findFirst().orElseThrow());
        for (Message node : graph.messages(GRAPH_NODES).toList()) {
            List<String> outputs = node.texts(NODE_OUTPUTS).toList();
            try {
                if (!node.texts(NODE_INPUTS).findFirst().equals(Optional.of(value)) || outputs.size() != 1) {
                    throw new IllegalArgumentException("it must have the first input \"" + value
                            + "\" and one output");
                }
                add(layers, node, initializers);
            } catch (IllegalArgumentException e) {
                throw new DataException(file, "node \"" + node.text(NODE_NAME) + "\" with the operator "
                        + node.text(NODE_OPERATOR) + ": " + e.getMessage(), LAYERS, REMEDY);
            }
            depths.values().remove(layers.size());
            value = outputs.get(0);
            depths.put(value, layers.size());
        }
        return network(graph, input(graph, initializers), layers, depths, metadata(model));
    }

    private Message model(ByteBuffer bytes) {
        Message model = Message.read(bytes);
        if (model.integer(MODEL_IR_VERSION) == 0 || model.message(MODEL_GRAPH).messages(GRAPH_INPUTS).count() == 0) {
            throw new DataException(file, "no graph with an input", EXPECTED, REMEDY);
        }
        long opset = model.messages(MODEL_OPSETS).filter(set -> set.text(OPSET_DOMAIN).isEmpty())
                .mapToLong(set -> set.integer(OPSET_VERSION)).findFirst().orElse(0);
        if (opset != ModelWeights.OPSET) {
            throw new DataException(file, "opset " + opset, EXPECTED, REMEDY);
        }
        return model;
    }

    private static String name(Message declared) {
        return declared.text(VALUE_NAME);
    }

    private Message input(Message graph, Map<String, Message> initializers) {
        List<Message> inputs = graph.messages(GRAPH_INPUTS).filter(input -> !initializers.containsKey(name(input)))
                .toList();
        if (inputs.size() != 1 || !name(inputs.get(0)).equals(ModelWeights.INPUT)) {
            throw new DataException(file, "the inputs " + inputs.stream().map(ModelReader::name)
                    .collect(Collectors.joining(", ")), "one input, \"" + ModelWeights.INPUT + "\"", REMEDY);
        }
        return inputs.get(0);
    }

    /** The metadata. A file that is cut off behind the graph lacks the entry that {@link ModelWriter} writes last. */
    private Map<String, String> metadata(Message model) {
        Map<String, String> metadata = new LinkedHashMap<>();
        model.messages(MODEL_METADATA).forEach(entry -> metadata.put(entry.text(ENTRY_KEY), entry.text(ENTRY_VALUE)));
        if (model.text(MODEL_PRODUCER).equals(ModelWriter.PRODUCER) && metadata.remove(ModelWriter.LAST) == null) {
            throw new DataException(file, "no \"" + ModelWriter.LAST + "\" at the end of the metadata: bytes that end "
                    + "too early", EXPECTED, REMEDY);
        }
        return metadata;
    }

    private ModelWeights network(Message graph, Message input, List<Layer> layers, Map<String, Integer> depths,
            Map<String, String> metadata) {
        Map<String, Integer> outputs = new LinkedHashMap<>();
        try {
            for (Message output : graph.messages(GRAPH_OUTPUTS).toList()) {
                Integer depth = depths.get(name(output));
                if (depth == null) {
                    throw new IllegalArgumentException("the output \"" + name(output)
                            + "\", which is not the result of a layer");
                }
                outputs.put(name(output), depth);
                Tensors.require(output, layers.get(depth - 1).weights().rows(), layers.get(depth - 1).weights());
            }
            ModelWeights model = new ModelWeights(layers, outputs, metadata);
            Tensors.require(input, layers.get(0).weights().columns(), layers.get(0).weights());
            return model;
        } catch (IllegalArgumentException e) {
            throw new DataException(file, e.getMessage(), LAYERS, REMEDY);
        }
    }

    private static void add(List<Layer> layers, Message node, Map<String, Message> initializers) {
        String operator = node.text(NODE_OPERATOR);
        if (operator.equals("Gemm")) {
            layers.add(linear(node, initializers));
            ModelWeights.requireThatItFits(layers);
            return;
        }
        Activation activation = Stream.of(Activation.RELU, Activation.SIGMOID, Activation.TANH)
                .filter(each -> each.operator.equals(operator)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("this operator is not supported"));
        int last = layers.size() - 1;
        if (last < 0 || layers.get(last).activation() != Activation.LINEAR) {
            throw new IllegalArgumentException("there is no Gemm before it");
        }
        layers.set(last, new Layer(layers.get(last).weights(), layers.get(last).bias(), activation));
    }

    private static Layer linear(Message node, Map<String, Message> initializers) {
        List<String> inputs = node.texts(NODE_INPUTS).toList();
        if (attribute(node, "transA", 0) != 0 || attribute(node, "transB", 0) != 1 || attribute(node, "alpha", 1) != 1
                || attribute(node, "beta", 1) != 1 || inputs.size() != 3) {
            throw new IllegalArgumentException("it is not H W^T + b, which has transA 0, transB 1, alpha 1 and beta 1");
        }
        return new Layer(initializer(inputs.get(1), 2, initializers), initializer(inputs.get(2), 1, initializers),
                Activation.LINEAR);
    }

    private static double attribute(Message node, String name, double otherwise) {
        return node.messages(NODE_ATTRIBUTES).filter(attribute -> attribute.text(ATTRIBUTE_NAME).equals(name))
                .mapToDouble(attribute -> attribute.integer(ATTRIBUTE_TYPE) == ATTRIBUTE_IS_FLOAT
                        ? attribute.numbers(ATTRIBUTE_FLOAT, ByteBuffer::getFloat).stream().findFirst().orElse(0f)
                        : attribute.integer(ATTRIBUTE_INTEGER)).findFirst().orElse(otherwise);
    }

    private static Matrix initializer(String name, int rank, Map<String, Message> initializers) {
        Message tensor = initializers.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("\"" + name + "\" is not stored in the file, but computed or an input");
        }
        return Tensors.matrix(tensor, rank);
    }
}
