package kata.matrix;

import static kata.matrix.VectorFloat32Transpose.LANES;
import static kata.matrix.VectorFloat32Transpose.SPECIES;

import jdk.incubator.vector.FloatVector;

/** {@link Packing} of floats. */
final class VectorFloat32Packing implements Packing<float[]> {
    @Override
    public int lanes() {
        return LANES;
    }

    @Override
    public int scratch() {
        return VectorFloat32Transpose.SCRATCH;
    }

    @Override
    public void rowsOfColumns(float[] a, int in, int m, int tile, int rows, int length, float[] panel, int out,
            int stride) {
        if (rows < stride) {
            for (int p = 0; p < length; p++) {
                for (int r = 0; r < tile; r++) {
                    panel[out + p * stride + r] = a[in + p * m + Math.min(r, rows - 1)];
                }
            }
            return;
        }
        for (int r = 0; r < stride; r += LANES) {
            for (int p = 0; p < length; p++) {
                FloatVector.fromArray(SPECIES, a, in + p * m + r).intoArray(panel, out + p * stride + r);
            }
        }
    }

    @Override
    public void columns(float[] b, int n, int top, int depth, int left, int right, int wide, float[] panels, int at) {
        int whole = left + (right - left) / wide * wide;
        for (int p = 0; p < depth; p++) {
            int in = (top + p) * n;
            int out = at + p * wide;
            for (int j = left; j < whole; j += wide) {
                for (int v = 0; v < wide; v += LANES) {
                    FloatVector.fromArray(SPECIES, b, in + j + v).intoArray(panels, out + v);
                }
                out += depth * wide;
            }
        }
        if (whole < right) {
            int rest = (right - whole + LANES - 1) / LANES * LANES;
            for (int p = 0; p < depth; p++) {
                System.arraycopy(b, (top + p) * n + whole, panels, at + (whole - left) * depth + p * rest,
                        right - whole);
            }
        }
    }

    @Override
    public void columnsOfRows(float[] b, int k, int top, int depth, int left, int right, int wide, float[] panels,
            int at, float[] scratch) {
        for (int j = left; j < right; j += LANES) {
            int before = (j - left) / wide * wide;
            int width = Math.min(wide, (right - left - before + LANES - 1) / LANES * LANES);
            int in = j * k + top;
            int out = at + before * depth + j - left - before;
            int columns = Math.min(LANES, right - j);
            VectorFloat32Transpose.blocks(b, in, k, columns, depth, panels, out, width, scratch);
            for (int p = depth / LENGTH * LENGTH; p < depth; p++) {
                for (int q = 0; q < columns; q++) {
                    panels[out + p * width + q] = b[in + q * k + p];
                }
            }
        }
    }
}
