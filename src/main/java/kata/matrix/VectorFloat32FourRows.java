package kata.matrix;

import static kata.matrix.VectorFloat32Kernel.LANES;
import static kata.matrix.VectorFloat32Kernel.SPECIES;
import static kata.matrix.VectorFloat32Kernel.STRIDE;
import static kata.matrix.VectorFloat32Kernel.start;

import jdk.incubator.vector.FloatVector;

/**
 * The innermost loops of the product for tiles of four rows: 8 sums of the 16 registers of shorter vectors.
 *
 * <pre>
 *               b0   b1        one or two vectors of a row of B, packed
 *        a0    c00  c01
 *        a1    c10  c11        c += a b, one fma each; a is one element of A in all lanes
 *        ..     ..   ..
 *        a3    c30  c31
 * </pre>
 *
 * At the lower edge of C, where there are fewer rows, the last one is computed several times over and stored in one
 * place. Each loop is written out because only vectors in named variables stay in registers.
 */
final class VectorFloat32FourRows {
    private VectorFloat32FourRows() {
    }

    /** C (4, 2 vectors) += A B, the rows of A lda elements apart. */
    static void rowsByTwo(float[] a, int ia, int lda, int rows, float[] b, int ib, float[] c, int ic,
            int ldc, int k, boolean add) {
        int i1 = ia + Math.min(1, rows - 1) * lda;
        int i2 = ia + Math.min(2, rows - 1) * lda;
        int i3 = ia + Math.min(3, rows - 1) * lda;
        int o1 = ic + Math.min(1, rows - 1) * ldc;
        int o2 = ic + Math.min(2, rows - 1) * ldc;
        int o3 = ic + Math.min(3, rows - 1) * ldc;
        FloatVector c00 = start(c, ic, add);
        FloatVector c01 = start(c, ic + LANES, add);
        FloatVector c10 = start(c, o1, add);
        FloatVector c11 = start(c, o1 + LANES, add);
        FloatVector c20 = start(c, o2, add);
        FloatVector c21 = start(c, o2 + LANES, add);
        FloatVector c30 = start(c, o3, add);
        FloatVector c31 = start(c, o3 + LANES, add);
        for (int p = 0; p < k; p++) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, ib + p * (2 * LANES));
            FloatVector b1 = FloatVector.fromArray(SPECIES, b, ib + p * (2 * LANES) + LANES);
            FloatVector a0 = FloatVector.broadcast(SPECIES, a[ia + p]);
            c00 = a0.fma(b0, c00);
            c01 = a0.fma(b1, c01);
            FloatVector a1 = FloatVector.broadcast(SPECIES, a[i1 + p]);
            c10 = a1.fma(b0, c10);
            c11 = a1.fma(b1, c11);
            FloatVector a2 = FloatVector.broadcast(SPECIES, a[i2 + p]);
            c20 = a2.fma(b0, c20);
            c21 = a2.fma(b1, c21);
            FloatVector a3 = FloatVector.broadcast(SPECIES, a[i3 + p]);
            c30 = a3.fma(b0, c30);
            c31 = a3.fma(b1, c31);
        }
        c00.intoArray(c, ic);
        c01.intoArray(c, ic + LANES);
        c10.intoArray(c, o1);
        c11.intoArray(c, o1 + LANES);
        c20.intoArray(c, o2);
        c21.intoArray(c, o2 + LANES);
        c30.intoArray(c, o3);
        c31.intoArray(c, o3 + LANES);
    }

    /** C (4, 1 vector) += A B, the rows of A lda elements apart. */
    static void rowsByOne(float[] a, int ia, int lda, int rows, float[] b, int ib, float[] c, int ic,
            int ldc, int k, boolean add) {
        int i1 = ia + Math.min(1, rows - 1) * lda;
        int i2 = ia + Math.min(2, rows - 1) * lda;
        int i3 = ia + Math.min(3, rows - 1) * lda;
        int o1 = ic + Math.min(1, rows - 1) * ldc;
        int o2 = ic + Math.min(2, rows - 1) * ldc;
        int o3 = ic + Math.min(3, rows - 1) * ldc;
        FloatVector c00 = start(c, ic, add);
        FloatVector c10 = start(c, o1, add);
        FloatVector c20 = start(c, o2, add);
        FloatVector c30 = start(c, o3, add);
        for (int p = 0; p < k; p++) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, ib + p * LANES);
            FloatVector a0 = FloatVector.broadcast(SPECIES, a[ia + p]);
            c00 = a0.fma(b0, c00);
            FloatVector a1 = FloatVector.broadcast(SPECIES, a[i1 + p]);
            c10 = a1.fma(b0, c10);
            FloatVector a2 = FloatVector.broadcast(SPECIES, a[i2 + p]);
            c20 = a2.fma(b0, c20);
            FloatVector a3 = FloatVector.broadcast(SPECIES, a[i3 + p]);
            c30 = a3.fma(b0, c30);
        }
        c00.intoArray(c, ic);
        c10.intoArray(c, o1);
        c20.intoArray(c, o2);
        c30.intoArray(c, o3);
    }

    /** C (4, 2 vectors) += A B, each column of A side by side. */
    static void columnsByTwo(float[] a, int ia, int rows, float[] b, int ib, float[] c, int ic, int ldc,
            int k, boolean add) {
        int o1 = ic + Math.min(1, rows - 1) * ldc;
        int o2 = ic + Math.min(2, rows - 1) * ldc;
        int o3 = ic + Math.min(3, rows - 1) * ldc;
        FloatVector c00 = start(c, ic, add);
        FloatVector c01 = start(c, ic + LANES, add);
        FloatVector c10 = start(c, o1, add);
        FloatVector c11 = start(c, o1 + LANES, add);
        FloatVector c20 = start(c, o2, add);
        FloatVector c21 = start(c, o2 + LANES, add);
        FloatVector c30 = start(c, o3, add);
        FloatVector c31 = start(c, o3 + LANES, add);
        for (int p = 0; p < k; p++) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, ib + p * (2 * LANES));
            FloatVector b1 = FloatVector.fromArray(SPECIES, b, ib + p * (2 * LANES) + LANES);
            FloatVector a0 = FloatVector.broadcast(SPECIES, a[ia + p * STRIDE]);
            c00 = a0.fma(b0, c00);
            c01 = a0.fma(b1, c01);
            FloatVector a1 = FloatVector.broadcast(SPECIES, a[ia + p * STRIDE + 1]);
            c10 = a1.fma(b0, c10);
            c11 = a1.fma(b1, c11);
            FloatVector a2 = FloatVector.broadcast(SPECIES, a[ia + p * STRIDE + 2]);
            c20 = a2.fma(b0, c20);
            c21 = a2.fma(b1, c21);
            FloatVector a3 = FloatVector.broadcast(SPECIES, a[ia + p * STRIDE + 3]);
            c30 = a3.fma(b0, c30);
            c31 = a3.fma(b1, c31);
        }
        c00.intoArray(c, ic);
        c01.intoArray(c, ic + LANES);
        c10.intoArray(c, o1);
        c11.intoArray(c, o1 + LANES);
        c20.intoArray(c, o2);
        c21.intoArray(c, o2 + LANES);
        c30.intoArray(c, o3);
        c31.intoArray(c, o3 + LANES);
    }

    /** C (4, 1 vector) += A B, each column of A side by side. */
    static void columnsByOne(float[] a, int ia, int rows, float[] b, int ib, float[] c, int ic, int ldc,
            int k, boolean add) {
        int o1 = ic + Math.min(1, rows - 1) * ldc;
        int o2 = ic + Math.min(2, rows - 1) * ldc;
        int o3 = ic + Math.min(3, rows - 1) * ldc;
        FloatVector c00 = start(c, ic, add);
        FloatVector c10 = start(c, o1, add);
        FloatVector c20 = start(c, o2, add);
        FloatVector c30 = start(c, o3, add);
        for (int p = 0; p < k; p++) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, ib + p * LANES);
            FloatVector a0 = FloatVector.broadcast(SPECIES, a[ia + p * STRIDE]);
            c00 = a0.fma(b0, c00);
            FloatVector a1 = FloatVector.broadcast(SPECIES, a[ia + p * STRIDE + 1]);
            c10 = a1.fma(b0, c10);
            FloatVector a2 = FloatVector.broadcast(SPECIES, a[ia + p * STRIDE + 2]);
            c20 = a2.fma(b0, c20);
            FloatVector a3 = FloatVector.broadcast(SPECIES, a[ia + p * STRIDE + 3]);
            c30 = a3.fma(b0, c30);
        }
        c00.intoArray(c, ic);
        c10.intoArray(c, o1);
        c20.intoArray(c, o2);
        c30.intoArray(c, o3);
    }
}
