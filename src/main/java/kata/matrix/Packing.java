package kata.matrix;

/**
 * Copies blocks of A and B into the order in which the tiles of a product read them.
 *
 * @param <A> float[] or double[]
 */
interface Packing<A> {
    /** How many elements a vector has. */
    int lanes();

    /**
     * A tile of A whose columns lie in memory, m elements apart: so many elements of each, stride elements apart.
     *
     * @param tile how many elements of a column the tile has
     * @param rows from the tile's first to the last of A; if there are too few, the last one stands for those that are
     *             missing
     */
    void rowsOfColumns(A a, int in, int m, int tile, int rows, int length, A panel, int out, int stride);

    /**
     * Columns of B, stored (k, n), into panels as wide as a tile (the last: as many vectors as it needs), from the
     * given place on. Lanes beyond the last column hold anything.
     */
    void columns(A b, int n, int top, int depth, int left, int right, int wide, A panels, int at);

    /** The same of B stored (n, k). */
    void columnsOfRows(A b, int k, int top, int depth, int left, int right, int wide, A panels, int at);
}
