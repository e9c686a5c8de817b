package kata.matrix;

/** The functions of one element. */
enum Unary {
    SQUARE, SQRT, EXP, LOG, RELU, POSITIVE, SIGMOID, TANH;

    /** σ(x) = 1 / (1 + e^{-x}), without overflow for any x. */
    static double sigmoid(double x) {
        double e = StrictMath.exp(-Math.abs(x));
        return x >= 0 ? 1 / (1 + e) : e / (1 + e);
    }
}
