package problem2;

import kata.matrix.Matrix;

/**
 * Task 2b: Adagrad, which divides each element's step by the root of the sum of its squared gradients so far.
 *
 * <pre>
 *   s ← s + g ⊙ g                   s, g, θ of one shape; s starts at 0
 *   θ ← θ − η g / (√s + ε)          element by element
 * </pre>
 *
 * J. Duchi, E. Hazan, Y. Singer, Adaptive subgradient methods for online learning and stochastic optimization,
 * JMLR 12, 2011.
 */
public final class Adagrad implements UpdateRule {
    private final double epsilon;   // ε ≥ 0
    private Matrix s;               // the sum of squares; null before the first step

    public Adagrad(double epsilon) {
        this.epsilon = epsilon;
    }

    @Override
    public Matrix step(Matrix theta, Matrix gradient, double rate) {
        // SOLUTION 2b: what does the rule remember, and what does it divide the gradient by?
        s = s == null ? gradient.square() : s.plus(gradient.square());
        return theta.minus(gradient.divide(s.sqrt().plus(epsilon)).scale(rate));
        // END
    }
}
