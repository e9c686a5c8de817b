package kata.matrix;

import static kata.matrix.VectorFloat64Kernel.LANES;
import static kata.matrix.VectorFloat64Kernel.ROWS;
import static kata.matrix.VectorFloat64Kernel.SPECIES;
import static kata.matrix.VectorFloat64Kernel.STRIDE;

import jdk.incubator.vector.DoubleVector;

/** Copies blocks of A and B into the order in which the micro-kernel reads them. */
final class VectorFloat64Packing {
    private VectorFloat64Packing() {
    }

    /**
     * A tile of A whose columns lie in memory, m elements apart: ROWS elements of each, STRIDE elements apart.
     *
     * @param rows from the tile's first to the last of A; if there are too few, the last one stands for those that are
     *             missing
     */
    static void rowsOfColumns(double[] a, int in, int m, int rows, int length, double[] panel, int out) {
        if (rows < STRIDE) {
            for (int p = 0; p < length; p++) {
                for (int r = 0; r < ROWS; r++) {
                    panel[out + p * STRIDE + r] = a[in + p * m + Math.min(r, rows - 1)];
                }
            }
            return;
        }
        for (int r = 0; r < STRIDE; r += LANES) {
            for (int p = 0; p < length; p++) {
                DoubleVector.fromArray(SPECIES, a, in + p * m + r).intoArray(panel, out + p * STRIDE + r);
            }
        }
    }

    /** Rows of that many columns, from one distance between the rows to another. */
    static void copy(double[] from, int in, int step, double[] to, int out, int stepTo, int rows, int columns) {
        for (int r = 0; r < rows; r++) {
            System.arraycopy(from, in + r * step, to, out + r * stepTo, columns);
        }
    }

    /**
     * Columns of B, stored (k, n), into panels of two vectors (the last: one or two), from the given place on. Lanes
     * beyond the last column hold anything.
     */
    static void columns(double[] b, int n, int top, int depth, int left, int right, double[] panels, int at) {
        int whole = left + (right - left) / (2 * LANES) * 2 * LANES;
        for (int p = 0; p < depth; p++) {
            int in = (top + p) * n;
            int out = at + p * 2 * LANES;
            for (int j = left; j < whole; j += 2 * LANES) {
                DoubleVector.fromArray(SPECIES, b, in + j).intoArray(panels, out);
                DoubleVector.fromArray(SPECIES, b, in + j + LANES).intoArray(panels, out + LANES);
                out += depth * 2 * LANES;
            }
        }
        if (whole < right) {
            int wide = right - whole > LANES ? 2 * LANES : LANES;
            copy(b, top * n + whole, n, panels, at + (whole - left) * depth, wide, depth, right - whole);
        }
    }

    /** The same of B stored (n, k). */
    static void columnsOfRows(double[] b, int k, int top, int depth, int left, int right, double[] panels,
            int at, double[] scratch) {
        for (int j = left; j < right; j += LANES) {
            int before = (j - left) / (2 * LANES) * 2 * LANES;
            int wide = right - left - before > LANES ? 2 * LANES : LANES;
            int in = j * k + top;
            int out = at + before * depth + j - left - before;
            int columns = Math.min(LANES, right - j);
            VectorFloat64Transpose.blocks(b, in, k, columns, depth, panels, out, wide, scratch);
            for (int p = depth / VectorFloat64Transpose.LENGTH * VectorFloat64Transpose.LENGTH; p < depth; p++) {
                for (int q = 0; q < columns; q++) {
                    panels[out + p * wide + q] = b[in + q * k + p];
                }
            }
        }
    }
}
