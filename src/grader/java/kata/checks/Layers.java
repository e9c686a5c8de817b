package kata.checks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kata.matrix.Matrix;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * The parameters of layers, one after the other.
 *
 * @param weights W1, W2, …: (out, in)
 * @param biases  b1, b2, …: (1, out)
 */
public record Layers(List<Matrix> weights, List<Matrix> biases) implements JavaCode.Input {

    /** Elements in [−1, 1]: no unit is so far from 0 that its derivative loses its digits. */
    public static Arbitrary<Layers> ofSizes(int... sizes) {
        List<Arbitrary<Matrix>> parameters = new ArrayList<>();
        int layers = sizes.length - 1;
        for (int l = 0; l < layers; l++) {
            parameters.add(RandomMatrices.ofShape(sizes[l + 1], sizes[l], -1, 1));
        }
        for (int l = 0; l < layers; l++) {
            parameters.add(RandomMatrices.ofShape(1, sizes[l + 1], -1, 1));
        }
        return Combinators.combine(parameters)
                .as(all -> new Layers(all.subList(0, layers), all.subList(layers, 2 * layers)));
    }

    /** The weights, then the biases. */
    public List<Matrix> all() {
        List<Matrix> all = new ArrayList<>(weights);
        all.addAll(biases);
        return all;
    }

    /** By name, in the order of {@link #all()}. */
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
