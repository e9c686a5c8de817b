package kata.matrix.kernel;

/** What is computed element by element: the methods of {@link Float32Functions} of the same names. */
public enum Operation {
    FILL(1), SQUARE(1), SQRT(1), EXP(1), LOG(1), RELU(1), POSITIVE(1), SIGMOID(1), TANH(1),
    PLUS(2), MINUS(2), TIMES(2), DIVIDE(2), WHERE(3), COMBINE(4), COMBINE_SQUARE(4), STEP(7);

    /** Each of them an element of a matrix or, the last ones, a number. */
    final int parameters;

    Operation(int parameters) {
        this.parameters = parameters;
    }
}
