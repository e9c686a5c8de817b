package kata.matrix;

import static kata.matrix.VectorFloat32Kernel.LANES;
import static kata.matrix.VectorFloat32Kernel.ROWS;
import static kata.matrix.VectorFloat32Kernel.SPECIES;

import jdk.incubator.vector.FloatVector;

/** Copies blocks of A and B into the order in which the micro-kernel reads them. */
final class VectorFloat32Packing {
    private VectorFloat32Packing() {
    }

    /**
     * A tile of A whose columns lie in memory, m elements apart: ROWS elements of each, side by side. If the tile has
     * fewer rows, the last one stands for those that are missing.
     */
    static void rowsOfColumns(float[] a, int in, int m, int rows, int length, float[] panel, int out) {
        if (rows < ROWS) {
            for (int p = 0; p < length; p++) {
                for (int r = 0; r < ROWS; r++) {
                    panel[out + p * ROWS + r] = a[in + p * m + Math.min(r, rows - 1)];
                }
            }
            return;
        }
        for (int p = 0; p < length; p++) {
            for (int r = 0; r < ROWS; r++) {
                panel[out + p * ROWS + r] = a[in + p * m + r];
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
        for (int j = left; j < right; j += 2 * LANES) {
            int wide = right - j > LANES ? 2 * LANES : LANES;
            int out = at + (j - left) * depth;
            vector(b, top * n + j, n, depth, Math.min(LANES, right - j), panels, out, wide);
            if (wide > LANES) {
                vector(b, top * n + j + LANES, n, depth, Math.min(LANES, right - j - LANES), panels, out + LANES,
                        wide);
            }
        }
    }

    private static void vector(float[] b, int in, int n, int depth, int columns, float[] panels, int out,
            int wide) {
        if (columns < LANES) {
            copy(b, in, n, panels, out, wide, depth, columns);
            return;
        }
        for (int p = 0; p < depth; p++) {
            FloatVector.fromArray(SPECIES, b, in + p * n).intoArray(panels, out + p * wide);
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
