package kata.matrix.kernel;

/** The element-wise operations: each is the method of the same name in {@link Float32Functions}. */
public enum Operation {
    FILL(1), SQUARE(1), SQRT(1), EXP(1), LOG(1), RELU(1), POSITIVE(1), SIGMOID(1), TANH(1),
    PLUS(2), MINUS(2), TIMES(2), DIVIDE(2), WHERE(3), COMBINE(4), COMBINE_SQUARE(4), STEP(7);

    /** Number of parameters: first elements of matrices, then numbers. */
    final int parameters;

    Operation(int parameters) {
        this.parameters = parameters;
    }
}
