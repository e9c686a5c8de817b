package kata.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kata.data.DataException;
import kata.matrix.Matrix;
import kata.matrix.ShapeException;

/**
 * The layers of a feed-forward network in an ONNX file: H W^T + 1 b with a function of each element behind it, one
 * after the other from the model's input on.
 *
 * <p>An ONNX file is a protobuf message: a graph of nodes, each with its operator, the names of its inputs and outputs,
 * and attributes; numbers that were trained are "initializers", tensors that have a name. See
 * <a href="https://onnx.ai/onnx/operators/onnx__Gemm.html">Gemm</a> for a linear layer.
 *
 * @param layers in the order in which they are computed
 */
public record ModelWeights(List<Layer> layers) {
    /** The version of ONNX's operators that is read. */
    public static final int OPSET = 18;

    /** What stands behind the linear part of a layer. */
    public enum Activation {
        LINEAR, RELU, SIGMOID, TANH
    }

    /**
     * One layer.
     *
     * @param weights W: (out, in), in float32 or float64
     * @param bias    b: (1, out)
     */
    public record Layer(Matrix weights, Matrix bias, Activation activation) {
    }

    private static final Map<String, Activation> ACTIVATIONS = Map.of("Relu", Activation.RELU, "Sigmoid",
            Activation.SIGMOID, "Tanh", Activation.TANH);
    private static final String REMEDY = "Export it again, as in golden/generators/train_autoencoders.py.";

    /**
     * Reads a file.
     *
     * @throws DataException where it is damaged, no ONNX model, of another opset, or no such network; says which node
     */
    public static ModelWeights read(Path file) {
        GraphProto graph = graph(file);
        Map<String, TensorProto> initializers = new HashMap<>();
        graph.getInitializerList().forEach(tensor -> initializers.put(tensor.getName(), tensor));
        List<Layer> layers = new ArrayList<>();
        String value = graph.getInput(0).getName();
        for (NodeProto node : graph.getNodeList()) {
            try {
                if (node.getInputCount() == 0 || !node.getInput(0).equals(value)) {
                    throw new IllegalArgumentException("it does not go on from \"" + value + "\", as a layer does");
                }
                add(layers, node, initializers);
            } catch (IllegalArgumentException e) {
                throw new DataException(file, "node \"" + node.getName() + "\" with the operator " + node.getOpType()
                        + ": " + e.getMessage(), "layers of Gemm, each with Relu, Sigmoid, Tanh or nothing behind it",
                        REMEDY);
            }
            value = node.getOutput(0);
        }
        return new ModelWeights(List.copyOf(layers));
    }

    private static GraphProto graph(Path file) {
        String expected = "an ONNX model of opset " + OPSET;
        try (InputStream in = Files.newInputStream(file)) {
            ModelProto model = ModelProto.parseFrom(in);
            if (model.getIrVersion() == 0 || model.getGraph().getInputCount() == 0) {
                throw new DataException(file, "no graph with an input", expected, REMEDY);
            }
            long opset = model.getOpsetImportList().stream().filter(set -> set.getDomain().isEmpty())
                    .mapToLong(OperatorSetIdProto::getVersion).findFirst().orElse(0);
            if (opset != OPSET) {
                throw new DataException(file, "opset " + opset, expected, REMEDY);
            }
            return model.getGraph();
        } catch (InvalidProtocolBufferException e) {
            throw new DataException(file, "bytes that end too early or are no ONNX: " + e.getMessage(), expected,
                    REMEDY);
        } catch (IOException e) {
            throw new DataException(file, e, expected, "Check its name and permissions.");
        }
    }

    private static void add(List<Layer> layers, NodeProto node, Map<String, TensorProto> initializers) {
        if (node.getOpType().equals("Gemm")) {
            layers.add(linear(node, initializers));
            return;
        }
        Activation activation = ACTIVATIONS.get(node.getOpType());
        int last = layers.size() - 1;
        if (activation == null) {
            throw new IllegalArgumentException("there is no such operator here");
        }
        if (last < 0 || layers.get(last).activation != Activation.LINEAR) {
            throw new IllegalArgumentException("there is no Gemm before it");
        }
        layers.set(last, new Layer(layers.get(last).weights, layers.get(last).bias, activation));
    }

    private static Layer linear(NodeProto node, Map<String, TensorProto> initializers) {
        if (attribute(node, "transA", 0) != 0 || attribute(node, "transB", 0) != 1 || attribute(node, "alpha", 1) != 1
                || attribute(node, "beta", 1) != 1 || node.getInputCount() != 3) {
            throw new IllegalArgumentException("it is not H W^T + b, which has transA 0, transB 1, alpha 1 and beta 1");
        }
        Matrix weights = initializer(node.getInput(1), 2, initializers);
        Matrix bias = initializer(node.getInput(2), 1, initializers);
        if (bias.columns() != weights.rows()) {
            throw new ShapeException("its weights are " + weights.shape() + ", its bias " + bias.shape());
        }
        return new Layer(weights, bias, Activation.LINEAR);
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
