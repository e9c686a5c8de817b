package problem3;

import java.io.Serializable;
import java.util.List;
import kata.matrix.Matrix;
import problem2.UpdateRule;

/**
 * The state of a training run: all values that the next epoch depends on, and the record of earlier epochs.
 *
 * @param parameters the values of the network's parameters
 * @param rules      the update rule of each parameter, with its memory of earlier steps
 * @param epochs     the record of each epoch, from the first on
 */
public record TrainingState(List<Matrix> parameters, List<UpdateRule> rules, List<Epoch> epochs)
        implements Serializable {

    /**
     * The record of one epoch.
     *
     * @param objective the mean objective of the epoch's minibatches
     * @param testError the squared error per image on the test images, after the epoch
     * @param seconds   the time that the epoch took
     */
    public record Epoch(double objective, double testError, double seconds) implements Serializable {
    }

    /** The squared error after the last epoch. */
    public double lastTestError() {
        return epochs.get(epochs.size() - 1).testError();
    }

    /** The time in seconds that the run has taken so far. */
    public double seconds() {
        return epochs.stream().mapToDouble(Epoch::seconds).sum();
    }
}
