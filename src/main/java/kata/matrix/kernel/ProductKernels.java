package kata.matrix.kernel;

/** The loops from which {@link Products} composes matrix products. */
interface ProductKernels<A> extends Kernels<A> {
    /** Number of elements in a vector. */
    int lanes();

    /**
     * The sizes of tiles.
     *
     * @param packed whether A is packed.
     * @param vectors number of vectors in a row of C
     */
    Tiles.Shape tiles(boolean packed, int vectors);

    /**
     * The loop for tiles with the given numbers of rows and vectors.
     *
     * @param stride the distance {@link Tiles#stride}
     */
    TileLoop tile(int rows, int vectors, int stride);

    /** Copies one vector of each row, from rows that are step elements apart to rows that are stepTo elements apart. */
    void copy(A from, int in, int step, int rows, A to, int out, int stepTo);

    /** Copies one element of each row; distances are as in {@link #copy}. */
    void spread(A from, int in, int step, int rows, A to, int out, int stepTo);

    /** Transposes eight rows that are k elements apart: each column becomes eight adjacent elements. */
    void spreadEight(A from, int in, int k, int columns, A to, int out, int stepTo);
}
