package kata.matrix;

/** What of a matrix an operand has its elements for: all of it, one row that stands for each, or one column. */
enum Span {
    ALL, ROW, COLUMN
}
