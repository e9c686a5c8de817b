package kata.matrix;

/**
 * Where the elements of an operand for one tile are.
 *
 * @param array a float[] or double[]
 * @param place what of the operand the array holds
 * @param start where it begins there
 */
record Part(Object array, Place place, int start) {
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

    /** @param width of the whole matrix, in columns */
    int at(Tile tile, int width) {
        return start + switch (place) {
            case MATRIX -> tile.row() * width + tile.column();
            case ROW -> tile.column();
            case COLUMN -> tile.row();
            case TILE -> 0;
        };
    }
}
