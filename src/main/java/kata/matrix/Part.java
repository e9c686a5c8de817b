package kata.matrix;

/**
 * Where the elements of an operand for one tile are.
 *
 * @param array a float[] or double[]
 * @param place what of the operand the array holds
 */
record Part(Object array, Place place) {
    enum Place {
        /** The whole matrix. */
        MATRIX,
        /** One row, for all rows of the tile. */
        ROW,
        /** One column, for all columns of the tile. */
        COLUMN,
        /** This tile alone. */
        TILE
    }

    int at(Tile tile) {
        return switch (place) {
            case MATRIX -> tile.at();
            case ROW -> tile.column();
            case COLUMN -> tile.row();
            case TILE -> 0;
        };
    }
}
