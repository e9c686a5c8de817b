package kata.matrix;

/** The functions of one element. */
enum Unary {
    SQUARE, SQRT, EXP, LOG, RELU, POSITIVE, SIGMOID, TANH
}
