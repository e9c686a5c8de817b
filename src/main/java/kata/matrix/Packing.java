package kata.matrix;

/**
 * Copies blocks of A and B into the order in which the tiles of a product read them.
 *
 * @param <A> float[] or double[]
 */
interface Packing<A> {
    /** Elements of k that are transposed at a time: the length of a block is a multiple of it, but for the last one. */
    int LENGTH = 16;

    /** How many elements a vector has. */
    int lanes();

    /** Elements of the scratch array that {@link #columnsOfRows} needs. */
    int scratch();

    /**
     * A tile of A whose columns lie in memory, m elements apart: so many elements of each, stride elements apart, a
     * multiple of the lanes.
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
    void columnsOfRows(A b, int k, int top, int depth, int left, int right, int wide, A panels, int at, A scratch);
}
