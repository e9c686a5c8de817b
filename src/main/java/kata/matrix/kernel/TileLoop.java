package kata.matrix.kernel;

/** The innermost loop of a product: C += A B for one tile of C, which stays in registers while k runs. */
interface TileLoop {
    /**
     * One tile of C.
     *
     * @param a    a column after the other, or rows that lie lda elements apart
     * @param rows how many rows the tile has; those that are missing are the last one
     * @param b    packed: as many vectors of a row of B as the tile is wide, then those of the next row
     * @param add  whether to begin with what C holds, or with zero
     */
    void run(Object a, int ia, int lda, int rows, Object b, int ib, Object c, int ic, int ldc, int k, boolean add);
}
