package problem2;

import kata.NotAttempted;
import kata.matrix.Matrix;

/**
 * Task 2c: RMSprop, which divides each element's step by the root of a running mean of its squared gradients.
 *
 * <pre>
 *   s ← ρ s + (1 − ρ) g ⊙ g         s, g, θ of one shape; s starts at 0
 *   θ ← θ − η g / (√s + ε)          element by element
 * </pre>
 *
 * T. Tieleman, G. Hinton, Lecture 6.5: divide the gradient by a running average of its recent magnitude, 2012.
 */
public final class RmsProp implements UpdateRule {
    private final double decay;     // ρ in [0, 1)
    private final double epsilon;   // ε ≥ 0
    private Matrix s;               // the running mean of squares; null before the first step

    public RmsProp(double decay, double epsilon) {
        this.decay = decay;
        this.epsilon = epsilon;
    }

    @Override
    public Matrix step(Matrix theta, Matrix gradient, double rate) {
        // TODO 2c: how much of the old mean does s keep, and how much of the new square does it take?
        throw new NotAttempted("2c");
    }
}
