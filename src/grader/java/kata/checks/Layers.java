package kata.checks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kata.matrix.Matrix;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * The weights and biases of a network's layers, from the first layer to the last.
 *
 * @param weights W1, W2, …: (out, in)
 * @param biases  b1, b2, …: (1, out)
 */
public record Layers(List<Matrix> weights, List<Matrix> biases) implements JavaCode.Input {

    /** Random layers; the first size is the number of inputs. Elements lie in [−1, 1], so that no unit saturates. */
    public static Arbitrary<Layers> ofSizes(int... sizes) {
        int layers = sizes.length - 1;
        Stream<Arbitrary<Matrix>> weights = IntStream.range(0, layers)
                .mapToObj(l -> RandomMatrices.ofShape(sizes[l + 1], sizes[l], -1, 1));
        Stream<Arbitrary<Matrix>> biases = IntStream.rangeClosed(1, layers)
                .mapToObj(l -> RandomMatrices.ofShape(1, sizes[l], -1, 1));
        return Combinators.combine(Stream.concat(weights, biases).toList())
                .as(all -> new Layers(all.subList(0, layers), all.subList(layers, 2 * layers)));
    }

    /** The weights, then the biases. */
    public List<Matrix> all() {
        return Stream.concat(weights.stream(), biases.stream()).toList();
    }

    /** The matrices by name, as in "W1" and "b1", in the order of {@link #all()}. */
    public Map<String, Matrix> named() {
        Map<String, Matrix> named = new LinkedHashMap<>();
        for (int l = 0; l < weights.size(); l++) {
            named.put("W" + (l + 1), weights.get(l));
        }
        for (int l = 0; l < biases.size(); l++) {
            named.put("b" + (l + 1), biases.get(l));
        }
        return named;
    }

    @Override
    public String java() {
        return named().entrySet().stream().map(each -> JavaCode.of(each.getKey(), each.getValue()))
                .collect(Collectors.joining("\n"));
    }
}
