package kata.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * and attributes; numbers that were trained are "initializers", tensors that have a name. See
 * <a href="https://onnx.ai/onnx/operators/onnx__Gemm.html">Gemm</a> for a linear layer.
 */
record ModelReader(Path file) {
    private static final String EXPECTED = "an ONNX model of opset " + ModelWeights.OPSET;
    private static final String LAYERS = "layers of Gemm, each with Relu, Sigmoid, Tanh or nothing behind it";
    private static final String REMEDY = "Export it again: ./kata figures, mvn test, or "
            + "golden/generators/train_autoencoders.py.";

    ModelWeights read() {
        ModelProto model = model();
        GraphProto graph = model.getGraph();
        Map<String, TensorProto> initializers = new HashMap<>();
        graph.getInitializerList().forEach(tensor -> initializers.put(tensor.getName(), tensor));
        List<Layer> layers = new ArrayList<>();
        // Behind how many layers the results of whole layers are.
        Map<String, Integer> depths = new HashMap<>();
        String value = graph.getInput(0).getName();
        for (NodeProto node : graph.getNodeList()) {
            try {
                if (node.getInputCount() == 0 || !node.getInput(0).equals(value) || node.getOutputCount() != 1) {
                    throw new IllegalArgumentException("it does not go on from \"" + value + "\", as a layer does");
                }
                add(layers, node, initializers);
            } catch (IllegalArgumentException e) {
                throw new DataException(file, "node \"" + node.getName() + "\" with the operator " + node.getOpType()
                        + ": " + e.getMessage(), LAYERS, REMEDY);
            }
            depths.values().remove(layers.size());
            value = node.getOutput(0);
            depths.put(value, layers.size());
        }
        return network(graph, input(graph, initializers), layers, depths, metadata(model));
    }

    private ModelProto model() {
        try {
            ModelProto model = ModelProto.parseFrom(WholeFile.read(file, EXPECTED, "Check its name and permissions."));
            if (model.getIrVersion() == 0 || model.getGraph().getInputCount() == 0) {
                throw new DataException(file, "no graph with an input", EXPECTED, REMEDY);
            }
            long opset = model.getOpsetImportList().stream().filter(set -> set.getDomain().isEmpty())
                    .mapToLong(OperatorSetIdProto::getVersion).findFirst().orElse(0);
            if (opset != ModelWeights.OPSET) {
                throw new DataException(file, "opset " + opset, EXPECTED, REMEDY);
            }
            return model;
        } catch (InvalidProtocolBufferException e) {
            throw new DataException(file, "bytes that end too early or are no ONNX: " + e.getMessage(), EXPECTED,
                    REMEDY);
        }
    }

    private ValueInfoProto input(GraphProto graph, Map<String, TensorProto> initializers) {
        List<ValueInfoProto> inputs = graph.getInputList().stream()
                .filter(input -> !initializers.containsKey(input.getName())).toList();
        if (inputs.size() != 1 || !inputs.get(0).getName().equals(ModelWeights.INPUT)) {
            throw new DataException(file, "the inputs " + inputs.stream().map(ValueInfoProto::getName)
                    .collect(Collectors.joining(", ")), "one input, \"" + ModelWeights.INPUT + "\"", REMEDY);
        }
        return inputs.get(0);
    }

    /** A file that ends right behind the graph is still a message; what {@link ModelWriter} writes last is missing. */
    private Map<String, String> metadata(ModelProto model) {
        Map<String, String> metadata = new LinkedHashMap<>();
        model.getMetadataPropsList().forEach(entry -> metadata.put(entry.getKey(), entry.getValue()));
        if (model.getProducerName().equals(ModelWriter.PRODUCER) && metadata.remove(ModelWriter.LAST) == null) {
            throw new DataException(file, "no \"" + ModelWriter.LAST + "\" at the end of the metadata: bytes that end "
                    + "too early", EXPECTED, REMEDY);
        }
        return metadata;
    }

    private ModelWeights network(GraphProto graph, ValueInfoProto input, List<Layer> layers,
            Map<String, Integer> depths, Map<String, String> metadata) {
        Map<String, Integer> outputs = new LinkedHashMap<>();
        try {
            for (ValueInfoProto output : graph.getOutputList()) {
                Integer depth = depths.get(output.getName());
                if (depth == null) {
                    throw new IllegalArgumentException("the output \"" + output.getName()
                            + "\", which is what comes of no layer");
                }
                outputs.put(output.getName(), depth);
                Tensors.require(output, layers.get(depth - 1).weights().rows(), layers.get(depth - 1).weights());
            }
            ModelWeights model = new ModelWeights(layers, outputs, metadata);
            Tensors.require(input, layers.get(0).weights().columns(), layers.get(0).weights());
            return model;
        } catch (IllegalArgumentException e) {
            throw new DataException(file, e.getMessage(), LAYERS, REMEDY);
        }
    }

    private static void add(List<Layer> layers, NodeProto node, Map<String, TensorProto> initializers) {
        if (node.getOpType().equals("Gemm")) {
            layers.add(linear(node, initializers));
            ModelWeights.requireThatItFits(layers);
            return;
        }
        Activation activation = Stream.of(Activation.RELU, Activation.SIGMOID, Activation.TANH)
                .filter(each -> each.operator.equals(node.getOpType())).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no such operator here"));
        int last = layers.size() - 1;
        if (last < 0 || layers.get(last).activation() != Activation.LINEAR) {
            throw new IllegalArgumentException("there is no Gemm before it");
        }
        layers.set(last, new Layer(layers.get(last).weights(), layers.get(last).bias(), activation));
    }

    private static Layer linear(NodeProto node, Map<String, TensorProto> initializers) {
        if (attribute(node, "transA", 0) != 0 || attribute(node, "transB", 0) != 1 || attribute(node, "alpha", 1) != 1
                || attribute(node, "beta", 1) != 1 || node.getInputCount() != 3) {
            throw new IllegalArgumentException("it is not H W^T + b, which has transA 0, transB 1, alpha 1 and beta 1");
        }
        return new Layer(initializer(node.getInput(1), 2, initializers), initializer(node.getInput(2), 1, initializers),
                Activation.LINEAR);
    }

    private static double attribute(NodeProto node, String name, double otherwise) {
        return node.getAttributeList().stream().filter(attribute -> attribute.getName().equals(name))
                .mapToDouble(attribute -> attribute.getType() == AttributeProto.AttributeType.FLOAT
                        ? attribute.getF() : attribute.getI()).findFirst().orElse(otherwise);
    }

    private static Matrix initializer(String name, int rank, Map<String, TensorProto> initializers) {
        TensorProto tensor = initializers.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("\"" + name + "\" is not stored in the file, but computed or an input");
        }
        return Tensors.matrix(tensor, rank);
    }
}
