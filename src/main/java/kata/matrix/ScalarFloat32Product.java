package kata.matrix;

import java.util.Arrays;

/**
 * C = op(A) op(B) in plain loops that the compiler turns into vector instructions by itself.
 *
 * <pre>
 *   row of C  +=  a0 (row p of B) + a1 (row p + 1) + a2 (row p + 2) + a3 (row p + 3)      one pass for four rows
 * </pre>
 *
 * Each element of C is one chain of multiply and add in ascending k: fused, where the machine has an instruction for
 * that, and then with the same bits as the product on vectors.
 */
final class ScalarFloat32Product implements Parallel.Body {
    /** Rows of B that are used together: at 1024 columns they stay in a core's second cache. */
    private static final int BLOCK = 64;

    private final float[] a;
    private final int stepOfI;
    private final int stepOfP;
    private final float[][] rowsOfB;
    private final float[] c;
    private final int n;
    private final int k;

    private ScalarFloat32Product(float[] a, boolean transposedA, float[] b, boolean transposedB, float[] c, int m,
            int n, int k) {
        this.a = a;
        this.stepOfI = transposedA ? 1 : k;
        this.stepOfP = transposedA ? m : 1;
        this.rowsOfB = rows(b, transposedB, n, k);
        this.c = c;
        this.n = n;
        this.k = k;
    }

    /** A: (m, k), or (k, m) if transposed; B: (k, n), or (n, k) if transposed; C: (m, n). */
    static void multiply(float[] a, boolean transposedA, float[] b, boolean transposedB, float[] c, int m, int n,
            int k) {
        Parallel.overRange(m, (long) k * n, new ScalarFloat32Product(a, transposedA, b, transposedB, c, m, n, k));
    }

    /** Some rows of C. */
    @Override
    public void run(int from, int to) {
        Arrays.fill(c, from * n, to * n, 0);
        float[] sums = new float[n];
        for (int block = 0; block < k; block += BLOCK) {
            int end = Math.min(k, block + BLOCK);
            for (int i = from; i < to; i++) {
                System.arraycopy(c, i * n, sums, 0, n);
                addRows(sums, a, i * stepOfI, stepOfP, rowsOfB, block, end);
                System.arraycopy(sums, 0, c, i * n, n);
            }
        }
    }

    private static float[][] rows(float[] b, boolean transposed, int n, int k) {
        float[][] rows = new float[k][n];
        for (int p = 0; p < k; p++) {
            if (transposed) {
                for (int j = 0; j < n; j++) {
                    rows[p][j] = b[j * k + p];
                }
            } else {
                System.arraycopy(b, p * n, rows[p], 0, n);
            }
        }
        return rows;
    }

    private static void addRows(float[] sums, float[] a, int start, int step, float[][] b, int from, int to) {
        int p = from;
        for (; p + 4 <= to; p += 4) {
            int at = start + p * step;
            addFour(sums, a[at], a[at + step], a[at + 2 * step], a[at + 3 * step], b[p], b[p + 1], b[p + 2], b[p + 3]);
        }
        for (; p < to; p++) {
            addOne(sums, a[start + p * step], b[p]);
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
