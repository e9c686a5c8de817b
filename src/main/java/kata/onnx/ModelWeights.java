package kata.onnx;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kata.data.DataException;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import kata.matrix.ShapeException;

/**
 * A feed-forward network of an ONNX file: a chain of layers H W^T + 1 b, each followed by an activation of every
 * element.
 *
 * @param layers   the layers in the order of computation, 1 or more, all in one precision
 * @param outputs  the name of each output, and the number of its layer, from 1; the last layer is an output
 * @param metadata further facts about the network, such as recipe, error and seed
 */
public record ModelWeights(List<Layer> layers, Map<String, Integer> outputs, Map<String, String> metadata) {
    /** The version of ONNX's operators. */
    public static final int OPSET = 18;
    /** The name of the input: (batch, in). */
    public static final String INPUT = "images";

    /** The activation after the linear part of a layer, with its ONNX operator, which is empty for LINEAR. */
    public enum Activation {
        LINEAR(""), RELU("Relu"), SIGMOID("Sigmoid"), TANH("Tanh");

        final String operator;

        Activation(String operator) {
            this.operator = operator;
        }
    }

    /**
     * One layer.
     *
     * @param weights W: (out, in), in float32 or float64
     * @param bias    b: (1, out)
     */
    public record Layer(Matrix weights, Matrix bias, Activation activation) {
        /** @throws ShapeException if the weights are empty or the bias is not (1, out) */
        public Layer {
            if (bias.rows() != 1 || bias.columns() != weights.rows() || weights.rows() < 1 || weights.columns() < 1) {
                throw new ShapeException("the weights are " + weights.shape() + ", the bias " + bias.shape()
                        + "; a layer has (out, in) and (1, out), both at least 1");
            }
        }
    }

    /**
     * @throws ShapeException           if a layer's input is not as wide as the previous layer; names the layer
     * @throws IllegalArgumentException if there is no layer, precisions differ, or the outputs do not fit the layers
     */
    public ModelWeights {
        layers = List.copyOf(layers);
        outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("there is no layer");
        }
        for (int l = 1; l <= layers.size(); l++) {
            requireThatItFits(layers.subList(0, l));
        }
        int last = layers.size();
        if (!outputs.containsValue(last) || outputs.values().stream().anyMatch(l -> l < 1 || l > last)
                || Set.copyOf(outputs.values()).size() < outputs.size()) {
            throw new IllegalArgumentException("the outputs are behind the layers " + outputs + "; layers are 1 to "
                    + last + ", the last must be an output, and no layer may be two outputs");
        }
    }

    /**
     * A network from its parameters: the weights of all layers, then the biases of all layers.
     *
     * @param activations the activation of each layer, counted from 0
     */
    public static ModelWeights of(List<Matrix> parameters, IntFunction<Activation> activations,
                                  Map<String, Integer> outputs, Map<String, String> metadata) {
        int count = parameters.size() / 2;
        return new ModelWeights(IntStream.range(0, count).mapToObj(l -> new Layer(parameters.get(l),
                parameters.get(count + l), activations.apply(l))).toList(), outputs, metadata);
    }

    /** The weights of all layers, then the biases of all layers. */
    public List<Matrix> parameters() {
        return Stream.concat(layers.stream().map(Layer::weights), layers.stream().map(Layer::bias)).toList();
    }

    /** Checks that the last layer fits the previous layers. */
    static void requireThatItFits(List<Layer> layers) {
        int number = layers.size();
        Layer layer = layers.get(number - 1);
        Layer before = layers.get(Math.max(0, number - 2));
        if (number > 1 && layer.weights.columns() != before.weights.rows()) {
            throw new ShapeException("layer " + number + " has weights " + layer.weights.shape()
                    + ", the layer before it " + before.weights.shape() + ": layer " + number + " takes "
                    + layer.weights.columns() + " numbers and gets " + before.weights.rows());
        }
        if (layer.bias.precision() != layer.weights.precision()
                || layer.weights.precision() != before.weights.precision()) {
            throw new IllegalArgumentException("layer " + number + " has weights in " + layer.weights.precision()
                    + " and a bias in " + layer.bias.precision() + ", layer 1 weights in "
                    + layers.get(0).weights.precision() + "; a network has one precision");
        }
    }

    /**
     * Reads a file that {@link #write} has written, or that PyTorch has exported from a feed-forward network.
     *
     * @throws DataException if the file is damaged, no ONNX model, or of another opset, or if a node is not supported
     */
    public static ModelWeights read(Path file) {
        return new ModelReader(file).read();
    }

    /**
     * Writes a file, whole or not at all.
     *
     * @throws DataException if the file cannot be written
     */
    public void write(Path file) {
        ModelWriter.write(file, this);
    }

    /** The precision of all weights and biases. */
    public Precision precision() {
        return layers.get(0).weights.precision();
    }

    /** The width of the input, then the width of each layer. */
    public int[] widths() {
        return IntStream.concat(IntStream.of(layers.get(0).weights.columns()),
                layers.stream().mapToInt(layer -> layer.weights.rows())).toArray();
    }

    /** The widths as text, such as "784-1000-500-250-30". */
    public String sizes() {
        return Arrays.stream(widths()).mapToObj(String::valueOf).collect(Collectors.joining("-"));
    }

    /** The first difference from another network in outputs, shapes or activations; empty if the networks are alike. */
    public Optional<String> differenceTo(ModelWeights other) {
        int count = layers.size();
        if (!outputs.equals(other.outputs)) {
            return Optional.of("the outputs " + outputs.entrySet().stream().map(output -> output.getKey()
                    + " behind layer " + output.getValue()).collect(Collectors.joining(", ")) + " of " + count);
        }
        for (int l = 0; l < count; l++) {
            String layer = "layer " + (l + 1) + " of " + count + " with ";
            String shape = layers.get(l).weights.shape();
            String expected = other.layers.get(l).weights.shape();
            if (!shape.equals(expected)) {
                return Optional.of(layer + "the weights " + shape + ", not " + expected + ", of " + sizes());
            }
            if (layers.get(l).activation != other.layers.get(l).activation) {
                return Optional.of(layer + layers.get(l).activation + " behind it, not "
                        + other.layers.get(l).activation);
            }
        }
        return Optional.empty();
    }
}
