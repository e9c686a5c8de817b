package kata.matrix;

/**
 * A part of a matrix whose elements lie side by side in memory: whole rows, or a piece of one row.
 *
 * @param row     of its first element
 * @param column  of its first element; 0 where it is whole rows
 * @param rows    how many
 * @param columns how many
 * @param width   of the whole matrix, in columns
 */
record Tile(int row, int column, int rows, int columns, int width) {

    int size() {
        return rows * columns;
    }

    /** Where it begins in the array of the whole matrix. */
    int at() {
        return row * width + column;
    }
}
