package problem3;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import kata.matrix.Matrix;
import problem1.Variable;

/**
 * A network that reconstructs images: the parts that training needs.
 *
 * @param parameters  the parameters that training changes
 * @param loss        the objective: (n, d) gives (1, 1)
 * @param reconstruct the reconstructions of images: (n, d) gives (n, d)
 */
public record Reconstructor(List<Variable> parameters, Function<Matrix, Variable> loss,
                            UnaryOperator<Matrix> reconstruct) {
    static Reconstructor of(Autoencoder network) {
        return new Reconstructor(network.parameters(), network::loss, network::reconstruct);
    }

    /**
     * Makes a reconstructor from any network, with the autoencoder's objective.
     *
     * @param logits the network's logits of the pixels: (n, d) gives (n, d)
     */
    public static Reconstructor ofLogits(List<Variable> parameters, Function<Matrix, Variable> logits) {
        return new Reconstructor(parameters, images -> logits.apply(images).logisticCrossEntropy(images),
                images -> logits.apply(images).v.sigmoid());
    }
}
