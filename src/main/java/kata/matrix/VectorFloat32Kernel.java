package kata.matrix;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * C += A B for one tile of C, which stays in registers while k runs. Each element of C is one chain of fma in
 * ascending k, whatever the tile.
 */
final class VectorFloat32Kernel {
    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    static final int LANES = SPECIES.length();
    /** Rows of a tile. */
    static final int ROWS = SPECIES.vectorBitSize() >= 512 ? 12 : 4;
    /** Elements from one column of a packed tile to the next: whole vectors. */
    static final int STRIDE = ((ROWS - 1) / LANES + 1) * LANES;
    /** Most elements of k in a block; what is transposed for it comes in whole blocks, too. */
    static final int BLOCK_K = 25 * VectorFloat32Transpose.LENGTH;

    private VectorFloat32Kernel() {
    }

    /**
     * One tile of C from a tile of A whose rows lie in memory, lda elements apart.
     *
     * @param rows how many rows the tile has; at most ROWS
     * @param two whether C and B are two vectors wide, or one
     * @param add whether to begin with what C holds, or with zero
     */
    static void multiplyRows(float[] a, int ia, int lda, int rows, float[] b, int ib, boolean two, float[] c, int ic,
            int ldc, int k, boolean add) {
        if (rows == 1) {
            if (two) {
                VectorFloat32OneRow.byTwo(a, ia, b, ib, c, ic, k, add);
            } else {
                VectorFloat32OneRow.byOne(a, ia, b, ib, c, ic, k, add);
            }
        } else if (rows > 4) {
            if (two) {
                VectorFloat32TwelveRows.byTwo(a, ia, lda, rows, b, ib, c, ic, ldc, k, add);
            } else {
                VectorFloat32TwelveRows.byOne(a, ia, lda, rows, b, ib, c, ic, ldc, k, add);
            }
        } else if (two) {
            VectorFloat32FourRows.rowsByTwo(a, ia, lda, rows, b, ib, c, ic, ldc, k, add);
        } else {
            VectorFloat32FourRows.rowsByOne(a, ia, lda, rows, b, ib, c, ic, ldc, k, add);
        }
    }

    /** The same with a packed tile of A, column by column, STRIDE elements apart. */
    static void multiplyColumns(float[] a, int ia, int rows, float[] b, int ib, boolean two, float[] c, int ic,
            int ldc, int k, boolean add) {
        if (rows > 4) {
            if (two) {
                VectorFloat32PackedTwelveRows.byTwo(a, ia, rows, b, ib, c, ic, ldc, k, add);
            } else {
                VectorFloat32PackedTwelveRows.byOne(a, ia, rows, b, ib, c, ic, ldc, k, add);
            }
        } else if (two) {
            VectorFloat32FourRows.columnsByTwo(a, ia, rows, b, ib, c, ic, ldc, k, add);
        } else {
            VectorFloat32FourRows.columnsByOne(a, ia, rows, b, ib, c, ic, ldc, k, add);
        }
    }

    /** What a sum begins with. */
    static FloatVector start(float[] c, int at, boolean add) {
        return add ? FloatVector.fromArray(SPECIES, c, at) : FloatVector.zero(SPECIES);
    }
}
