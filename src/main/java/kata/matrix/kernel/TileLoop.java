package kata.matrix.kernel;

/** The innermost loop of a product: C = A B or C += A B for one tile of C. */
interface TileLoop {
    /**
     * Computes one tile of C. A, B and C begin at the indices ia, ib and ic of their arrays.
     *
     * @param a    packed: one column after the other; or in place: rows that are lda elements apart
     * @param rows number of rows to compute; a loop for taller tiles repeats the last row
     * @param b    packed: as many vectors of a row of B as the tile is wide, then the vectors of the next row
     * @param add  whether to add to C, instead of overwriting C
     */
    void run(Object a, int ia, int lda, int rows, Object b, int ib, Object c, int ic, int ldc, int k, boolean add);
}
