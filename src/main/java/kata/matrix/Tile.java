package kata.matrix;

/**
 * A part of a matrix whose elements lie side by side in memory: whole rows, or a piece of one row.
 *
 * @param row     of its first element
 * @param column  of its first element; 0 where it is whole rows
 * @param rows    how many
 * @param columns how many
 */
record Tile(int row, int column, int rows, int columns) {
}
