package kata.matrix;

import static kata.matrix.VectorFloat64Kernel.LANES;
import static kata.matrix.VectorFloat64Kernel.ROWS;
import static kata.matrix.VectorFloat64Kernel.SPECIES;

import jdk.incubator.vector.DoubleVector;

/** Copies blocks of A and B into the order in which the micro-kernel reads them. */
final class VectorFloat64Packing {
    /** Elements that are written beyond the end of a packed tile of A. */
    private static final int SLACK = Math.max(0, LANES - ROWS);

    /** Rows of a matrix that are packed together: so few that what is read of a cache line is not read again. */
    private static final int STRIP = 16;

    private VectorFloat64Packing() {
    }

    /**
     * Rows from to to - 1 of A, stored (k, m), into tiles: ROWS elements of each of depth stored rows side by side,
     * and behind each tile SLACK elements of anything. If the last tile has fewer rows, the last one stands for those
     * that are missing.
     */
    static void rowsOfColumns(double[] a, int m, int top, int depth, int from, int to, double[] panels, int at) {
        for (int p = 0; p < depth; p += STRIP) {
            int strip = Math.min(STRIP, depth - p);
            for (int i = from; i < to; i += ROWS) {
                int out = at + (i - from) / ROWS * placesOf(depth) + p * ROWS;
                tileOfColumns(a, (top + p) * m + i, m, Math.min(ROWS, to - i), strip, panels, out);
            }
        }
    }

    /** Elements of a packed tile of A of that depth. */
    static int placesOf(int depth) {
        return depth * ROWS + SLACK;
    }

    private static void tileOfColumns(double[] a, int in, int m, int rows, int depth, double[] panel, int out) {
        int whole = rows < ROWS ? 0 : Math.min(depth, Math.floorDiv(a.length - in - ROWS - SLACK, m) + 1);
        for (int p = 0; p < whole; p++) {
            for (int r = 0; r < ROWS; r += LANES) {
                DoubleVector.fromArray(SPECIES, a, in + p * m + r).intoArray(panel, out + p * ROWS + r);
            }
        }
        for (int p = whole; p < depth; p++) {
            for (int r = 0; r < ROWS; r++) {
                panel[out + p * ROWS + r] = a[in + p * m + Math.min(r, rows - 1)];
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
     * Columns of B, stored (k, n), into panels of two vectors (the last: one or two). Lanes beyond the last column
     * hold anything.
     */
    static void columns(double[] b, int n, int top, int depth, int left, int right, double[] panels) {
        for (int p = 0; p < depth; p += STRIP) {
            int strip = Math.min(STRIP, depth - p);
            for (int j = left; j < right; j += 2 * LANES) {
                int wide = right - j > LANES ? 2 * LANES : LANES;
                int in = (top + p) * n + j;
                int out = (j - left) * depth + p * wide;
                vector(b, in, n, strip, Math.min(LANES, right - j), panels, out, wide);
                if (wide > LANES) {
                    vector(b, in + LANES, n, strip, Math.min(LANES, right - j - LANES), panels, out + LANES, wide);
                }
            }
        }
    }

    private static void vector(double[] b, int in, int n, int depth, int columns, double[] panels, int out,
            int wide) {
        if (columns < LANES) {
            copy(b, in, n, panels, out, wide, depth, columns);
            return;
        }
        for (int p = 0; p < depth; p++) {
            DoubleVector.fromArray(SPECIES, b, in + p * n).intoArray(panels, out + p * wide);
        }
    }

    /** The same of B stored (n, k). */
    static void columnsOfRows(double[] b, int k, int top, int depth, int left, int right, double[] panels,
            double[] scratch) {
        for (int j = left; j < right; j += LANES) {
            int before = (j - left) / (2 * LANES) * 2 * LANES;
            int wide = right - left - before > LANES ? 2 * LANES : LANES;
            int in = j * k + top;
            int out = before * depth + j - left - before;
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
