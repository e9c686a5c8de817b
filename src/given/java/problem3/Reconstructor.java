package problem3;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import kata.matrix.Matrix;
import problem1.Variable;

/**
 * A network that gives back its images, as training uses it.
 *
 * @param parameters  moved by training
 * @param loss        the objective: (n, d) gives (1, 1)
 * @param reconstruct what is left of images: (n, d) gives (n, d)
 */
public record Reconstructor(List<Variable> parameters, Function<Matrix, Variable> loss,
                            UnaryOperator<Matrix> reconstruct) {
    static Reconstructor of(Autoencoder network) {
        return new Reconstructor(network.parameters(), network::loss, network::reconstruct);
    }

    /**
     * Any network with the autoencoder's objective.
     *
     * @param logits of the pixels: (n, d) gives (n, d)
     */
    public static Reconstructor ofLogits(List<Variable> parameters, Function<Matrix, Variable> logits) {
        return new Reconstructor(parameters, images -> logits.apply(images).logisticCrossEntropy(images),
                images -> logits.apply(images).v.sigmoid());
    }
}
