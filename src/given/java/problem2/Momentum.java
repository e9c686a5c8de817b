package problem2;

import kata.matrix.Matrix;

/**
 * Gradient descent with momentum: the worked example before the three rules that you write.
 *
 * <pre>
 *   m ← β m + g          m, g, θ of one shape; m starts at 0
 *   θ ← θ − η m
 * </pre>
 *
 * β = 0 gives plain gradient descent. B. T. Polyak, Some methods of speeding up the convergence of iteration
 * methods, 1964.
 */
public final class Momentum implements UpdateRule {
    private final double decay;   // β in [0, 1)
    private Matrix m;             // null before the first step

    public Momentum(double decay) {
        this.decay = decay;
    }

    @Override
    public Matrix step(Matrix theta, Matrix gradient, double rate) {
        m = m == null ? gradient : m.scale(decay).plus(gradient);
        return theta.minus(m.scale(rate));
    }
}
