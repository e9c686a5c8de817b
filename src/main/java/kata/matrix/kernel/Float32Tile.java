package kata.matrix.kernel;

/**
 * The innermost loop of a product in plain Java. Each row of the tile is an array of its own, so that the JVM's
 * compiler turns the loop over a row into vector instructions. For each row of C
 *
 * <pre>
 *   sums  +=  a0 (row p of B) + a1 (row p + 1) + a2 (row p + 2) + a3 (row p + 3)      one pass for four rows
 * </pre>
 *
 * Each element is one chain of multiply-adds in ascending k, fused if the processor has an instruction for that.
 */
final class Float32Tile implements TileLoop {
    private final int columns;
    private final int stride;

    /**
     * @param columns number of columns of the tile
     * @param stride  distance between columns of a packed A, in elements; 0 if A is read in place
     */
    Float32Tile(int columns, int stride) {
        this.columns = columns;
        this.stride = stride;
    }

    @Override
    public void run(Object a, int ia, int lda, int rows, Object b, int ib, Object c, int ic, int ldc, int k,
            boolean add) {
        float[][] sums = new float[rows][columns];
        for (int r = 0; r < rows && add; r++) {
            System.arraycopy(c, ic + r * ldc, sums[r], 0, columns);
        }
        float[][] rowsOfB = new float[4][columns];
        for (int p = 0; p < k; p += 4) {
            int count = Math.min(4, k - p);
            for (int q = 0; q < count; q++) {
                System.arraycopy(b, ib + (p + q) * columns, rowsOfB[q], 0, columns);
            }
            for (int r = 0; r < rows; r++) {
                int step = stride == 0 ? 1 : stride;
                addRows(sums[r], (float[]) a, ia + r * (stride == 0 ? lda : 1) + p * step, step, rowsOfB, count);
            }
        }
        for (int r = 0; r < rows; r++) {
            System.arraycopy(sums[r], 0, c, ic + r * ldc, columns);
        }
    }

    private static void addRows(float[] sums, float[] a, int at, int step, float[][] b, int count) {
        if (count == 4) {
            addFour(sums, a[at], a[at + step], a[at + 2 * step], a[at + 3 * step], b[0], b[1], b[2], b[3]);
            return;
        }
        for (int q = 0; q < count; q++) {
            addOne(sums, a[at + q * step], b[q]);
        }
    }

    private static void addFour(float[] sums, float a0, float a1, float a2, float a3, float[] b0, float[] b1,
            float[] b2, float[] b3) {
        for (int j = 0; j < sums.length; j++) {
            sums[j] = multiplyAdd(a3, b3[j], multiplyAdd(a2, b2[j], multiplyAdd(a1, b1[j],
                    multiplyAdd(a0, b0[j], sums[j]))));
        }
    }

    private static void addOne(float[] sums, float a, float[] b) {
        for (int j = 0; j < sums.length; j++) {
            sums[j] = multiplyAdd(a, b[j], sums[j]);
        }
    }

    private static float multiplyAdd(float a, float b, float c) {
        return Jvm.HAS_FMA ? Math.fma(a, b, c) : c + a * b;
    }
}
