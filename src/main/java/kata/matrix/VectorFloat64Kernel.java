package kata.matrix;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * C += A B for one tile of C, which stays in registers while k runs. Each element of C is one chain of fma in
 * ascending k, whatever the tile.
 */
final class VectorFloat64Kernel {
    static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    static final int LANES = SPECIES.length();
    /** Rows of a tile. */
    static final int ROWS = SPECIES.vectorBitSize() >= 512 ? 12 : 4;
    /** Elements from one column of a packed tile to the next: whole vectors. */
    static final int STRIDE = ((ROWS - 1) / LANES + 1) * LANES;
    /** Most elements of k in a block; what is transposed for it comes in whole blocks, too. */
    static final int BLOCK_K = 25 * VectorFloat64Transpose.LENGTH;

    private VectorFloat64Kernel() {
    }

    /**
     * One tile of C from a tile of A whose rows lie in memory, lda elements apart.
     *
     * @param rows how many rows the tile has; at most ROWS
     * @param two whether C and B are two vectors wide, or one
     * @param add whether to begin with what C holds, or with zero
     */
    static void multiplyRows(double[] a, int ia, int lda, int rows, double[] b, int ib, boolean two, double[] c, int ic,
            int ldc, int k, boolean add) {
        if (rows == 1) {
            if (two) {
                VectorFloat64OneRow.byTwo(a, ia, b, ib, c, ic, k, add);
            } else {
                VectorFloat64OneRow.byOne(a, ia, b, ib, c, ic, k, add);
            }
        } else if (rows > 4) {
            if (two) {
                VectorFloat64TwelveRows.byTwo(a, ia, lda, rows, b, ib, c, ic, ldc, k, add);
            } else {
                VectorFloat64TwelveRows.byOne(a, ia, lda, rows, b, ib, c, ic, ldc, k, add);
            }
        } else if (two) {
            VectorFloat64FourRows.rowsByTwo(a, ia, lda, rows, b, ib, c, ic, ldc, k, add);
        } else {
            VectorFloat64FourRows.rowsByOne(a, ia, lda, rows, b, ib, c, ic, ldc, k, add);
        }
    }

    /** The same with a packed tile of A, column by column, STRIDE elements apart. */
    static void multiplyColumns(double[] a, int ia, int rows, double[] b, int ib, boolean two, double[] c, int ic,
            int ldc, int k, boolean add) {
        if (rows > 4) {
            if (two) {
                VectorFloat64PackedTwelveRows.byTwo(a, ia, rows, b, ib, c, ic, ldc, k, add);
            } else {
                VectorFloat64PackedTwelveRows.byOne(a, ia, rows, b, ib, c, ic, ldc, k, add);
            }
        } else if (two) {
            VectorFloat64FourRows.columnsByTwo(a, ia, rows, b, ib, c, ic, ldc, k, add);
        } else {
            VectorFloat64FourRows.columnsByOne(a, ia, rows, b, ib, c, ic, ldc, k, add);
        }
    }

    /** What a sum begins with. */
    static DoubleVector start(double[] c, int at, boolean add) {
        return add ? DoubleVector.fromArray(SPECIES, c, at) : DoubleVector.zero(SPECIES);
    }
}
