package problem2;

import java.io.Serializable;
import kata.matrix.Matrix;

/**
 * A rule that moves one parameter, given its gradient. A rule may remember earlier gradients, so each parameter has a
 * rule of its own. A long training run saves its rules in a checkpoint, so the fields of a rule must be serializable,
 * as matrices and numbers are.
 */
public interface UpdateRule extends Serializable {
    /**
     * One step of the rule.
     *
     * @param theta    the parameter θ before the step; not modified
     * @param gradient g, the gradient of the objective by θ, of the shape of θ; not modified
     * @param rate     η &gt; 0, the learning rate of this step
     * @return θ after the step
     */
    Matrix step(Matrix theta, Matrix gradient, double rate);
}
