package kata.matrix;

/** The functions of two elements in the same place. */
enum Binary {
    PLUS, MINUS, TIMES, DIVIDE
}
