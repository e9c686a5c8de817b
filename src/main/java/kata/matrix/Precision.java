package kata.matrix;

import kata.matrix.kernel.Backend;
import kata.matrix.kernel.Kernels;

/** The number type of a matrix: float64 for checking gradients, float32 for training. */
public enum Precision {
    FLOAT64, FLOAT32;

    /** The unit roundoff u: a correctly rounded result is (1 + δ) times the exact one, |δ| ≤ u. */
    public double unitRoundoff() {
        return this == FLOAT64 ? 0x1p-53 : 0x1p-24;
    }

    @SuppressWarnings("ReferenceEquality")    // kernels are compared by identity alone
    static Precision of(Kernels<?> kernels) {
        return kernels == Backend.CHOSEN.float64 ? FLOAT64 : FLOAT32;
    }

    /** The loops over arrays of this precision: double[] or float[]. */
    @SuppressWarnings("unchecked")
    Kernels<Object> kernels() {
        Kernels<?> kernels = this == FLOAT64 ? Backend.CHOSEN.float64 : Backend.CHOSEN.float32;
        return (Kernels<Object>) kernels;
    }

    @Override
    public String toString() {
        return this == FLOAT64 ? "float64" : "float32";
    }
}
