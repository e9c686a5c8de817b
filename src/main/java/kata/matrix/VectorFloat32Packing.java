package kata.matrix;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** {@link Packing} of floats. */
final class VectorFloat32Packing implements Packing<float[]> {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    /** Elements of a row that are transposed at a time. */
    private static final int LENGTH = 16;

    @Override
    public int lanes() {
        return LANES;
    }

    @Override
    public void rowsOfColumns(float[] a, int in, int m, int tile, int rows, int length, float[] panel, int out,
            int stride) {
        for (int p = 0; p < length; p++) {
            if (rows < stride) {
                for (int r = 0; r < tile; r++) {
                    panel[out + p * stride + r] = a[in + p * m + Math.min(r, rows - 1)];
                }
            } else {
                copy(a, in + p * m, panel, out + p * stride, stride);
            }
        }
    }

    @Override
    public void columns(float[] b, int n, int top, int depth, int left, int right, int wide, float[] panels, int at) {
        int whole = left + (right - left) / wide * wide;
        int rest = (right - whole + LANES - 1) / LANES * LANES;
        for (int p = 0; p < depth; p++) {
            int in = (top + p) * n;
            for (int j = left; j < whole; j += wide) {
                copy(b, in + j, panels, at + (j - left) * depth + p * wide, wide);
            }
            System.arraycopy(b, in + whole, panels, at + (whole - left) * depth + p * rest, right - whole);
        }
    }

    /** Whole vectors. */
    private static void copy(float[] from, int in, float[] to, int out, int count) {
        for (int i = 0; i < count; i += LANES) {
            FloatVector.fromArray(SPECIES, from, in + i).intoArray(to, out + i);
        }
    }

    /** In plain loops: to transpose squares of vectors in registers is no faster. */
    @Override
    public void columnsOfRows(float[] b, int k, int top, int depth, int left, int right, int wide, float[] panels,
            int at) {
        for (int j = left; j < right; j += wide) {
            int columns = Math.min(wide, right - j);
            int width = (columns + LANES - 1) / LANES * LANES;
            int out = at + (j - left) * depth;
            for (int p = 0; p < depth; p += LENGTH) {
                int length = Math.min(LENGTH, depth - p);
                for (int q = 0; q < columns; q++) {
                    spread(b, (j + q) * k + top + p, length, panels, out + p * width + q, width);
                }
            }
        }
    }

    private static void spread(float[] from, int in, int count, float[] to, int out, int step) {
        for (int i = 0; i < count; i++) {
            to[out + i * step] = from[in + i];
        }
    }
}
