package kata.matrix.kernel;

/** The loops that products are made of: {@link Products} puts them together. */
interface ProductKernels<A> extends Kernels<A> {
    /** How many elements a vector has. */
    int lanes();

    /**
     * The sizes of tiles.
     *
     * @param packed whether A is packed
     * @param vectors in a row of C
     */
    Tiles.Shape tiles(boolean packed, int vectors);

    /**
     * The loop for tiles of so many rows and vectors.
     *
     * @param stride as {@link Tiles#stride}
     */
    TileLoop tile(int rows, int vectors, int stride);

    /** Copies a vector of each row, where rows are step elements apart, to rows that are stepTo elements apart. */
    void copy(A from, int in, int step, int rows, A to, int out, int stepTo);

    /** Copies an element of each row, likewise. */
    void spread(A from, int in, int step, int rows, A to, int out, int stepTo);

    /** A column of eight rows, which are k elements apart, becomes eight elements side by side, for each column. */
    void spreadEight(A from, int in, int k, int columns, A to, int out, int stepTo);
}
