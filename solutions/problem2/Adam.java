package problem2;

import kata.matrix.Matrix;

/**
 * Task 2d: Adam, which corrects the bias of its two running means towards 0, where both start.
 *
 * <pre>
 *   t ← t + 1                       t starts at 0
 *   m ← β1 m + (1 − β1) g           m, s, g, θ of one shape; m and s start at 0
 *   s ← β2 s + (1 − β2) g ⊙ g
 *   m̂ = m / (1 − β1^t)
 *   ŝ = s / (1 − β2^t)
 *   θ ← θ − η m̂ / (√ŝ + ε)          element by element
 * </pre>
 *
 * D. P. Kingma, J. Ba, Adam: a method for stochastic optimization, ICLR 2015, Algorithm 1 (where s is called v).
 */
public final class Adam implements UpdateRule {
    private final double beta1;     // β1 in [0, 1)
    private final double beta2;     // β2 in [0, 1)
    private final double epsilon;   // ε ≥ 0
    private int t;                  // steps taken
    private Matrix m;               // the running mean of gradients; null before the first step
    private Matrix s;               // the running mean of squares; null before the first step

    public Adam(double beta1, double beta2, double epsilon) {
        this.beta1 = beta1;
        this.beta2 = beta2;
        this.epsilon = epsilon;
    }

    @Override
    public Matrix step(Matrix theta, Matrix gradient, double rate) {
        // SOLUTION 2d: how large are both means after the first step, and how do you correct that?
        if (t == 0) {
            m = gradient.filledWith(0);
            s = m;
        }
        t++;
        m = m.scale(beta1).plus(gradient.scale(1 - beta1));
        s = s.scale(beta2).plus(gradient.square().scale(1 - beta2));
        // StrictMath, since the last bit of Math.pow may depend on the JVM.
        Matrix mHat = m.scale(1 / (1 - StrictMath.pow(beta1, t)));
        Matrix sHat = s.scale(1 / (1 - StrictMath.pow(beta2, t)));
        return theta.minus(mHat.divide(sHat.sqrt().plus(epsilon)).scale(rate));
        // END
    }
}
