package kata.matrix;

import static kata.matrix.VectorFloat32Kernel.LANES;
import static kata.matrix.VectorFloat32Kernel.ROWS;
import static kata.matrix.VectorFloat32Kernel.SPECIES;
import static kata.matrix.VectorFloat32Kernel.STRIDE;

import jdk.incubator.vector.FloatVector;

/** Copies blocks of A and B into the order in which the micro-kernel reads them. */
final class VectorFloat32Packing {
    private VectorFloat32Packing() {
    }

    /**
     * A tile of A whose columns lie in memory, m elements apart: ROWS elements of each, STRIDE elements apart.
     *
     * @param rows from the tile's first to the last of A; if there are too few, the last one stands for those that are
     *             missing
     */
    static void rowsOfColumns(float[] a, int in, int m, int rows, int length, float[] panel, int out) {
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
                FloatVector.fromArray(SPECIES, a, in + p * m + r).intoArray(panel, out + p * STRIDE + r);
            }
        }
    }

    /** Rows of that many columns, from one distance between the rows to another. */
    static void copy(float[] from, int in, int step, float[] to, int out, int stepTo, int rows, int columns) {
        for (int r = 0; r < rows; r++) {
            System.arraycopy(from, in + r * step, to, out + r * stepTo, columns);
        }
    }

    /**
     * Columns of B, stored (k, n), into panels of two vectors (the last: one or two), from the given place on. Lanes
     * beyond the last column hold anything.
     */
    static void columns(float[] b, int n, int top, int depth, int left, int right, float[] panels, int at) {
        int whole = left + (right - left) / (2 * LANES) * 2 * LANES;
        for (int p = 0; p < depth; p++) {
            int in = (top + p) * n;
            int out = at + p * 2 * LANES;
            for (int j = left; j < whole; j += 2 * LANES) {
                FloatVector.fromArray(SPECIES, b, in + j).intoArray(panels, out);
                FloatVector.fromArray(SPECIES, b, in + j + LANES).intoArray(panels, out + LANES);
                out += depth * 2 * LANES;
            }
        }
        if (whole < right) {
            int wide = right - whole > LANES ? 2 * LANES : LANES;
            copy(b, top * n + whole, n, panels, at + (whole - left) * depth, wide, depth, right - whole);
        }
    }

    /** The same of B stored (n, k). */
    static void columnsOfRows(float[] b, int k, int top, int depth, int left, int right, float[] panels,
            int at, float[] scratch) {
        for (int j = left; j < right; j += LANES) {
            int before = (j - left) / (2 * LANES) * 2 * LANES;
            int wide = right - left - before > LANES ? 2 * LANES : LANES;
            int in = j * k + top;
            int out = at + before * depth + j - left - before;
            int columns = Math.min(LANES, right - j);
            VectorFloat32Transpose.blocks(b, in, k, columns, depth, panels, out, wide, scratch);
            for (int p = depth / VectorFloat32Transpose.LENGTH * VectorFloat32Transpose.LENGTH; p < depth; p++) {
                for (int q = 0; q < columns; q++) {
                    panels[out + p * wide + q] = b[in + q * k + p];
                }
            }
        }
    }
}
