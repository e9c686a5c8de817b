package kata.matrix;

import static kata.matrix.VectorFloat64Kernel.LANES;
import static kata.matrix.VectorFloat64Kernel.SPECIES;
import static kata.matrix.VectorFloat64Kernel.start;

import jdk.incubator.vector.DoubleVector;

/**
 * The innermost loops of the product for tiles of eight rows: 16 sums of the 32 registers that 512-bit vectors have.
 *
 * <pre>
 *               b0   b1        one or two vectors of a row of B, packed
 *        a0    c00  c01
 *        a1    c10  c11        c += a b, one fma each; a is one element of A in all lanes
 *        ..     ..   ..
 *        a7    c70  c71
 * </pre>
 *
 * At the lower edge of C, where there are fewer rows, the last one is computed several times over and stored in one
 * place. Each loop is written out because only vectors in named variables stay in registers.
 */
final class VectorFloat64EightRows {
    private VectorFloat64EightRows() {
    }

    /** C (8, 2 vectors) += A B, the rows of A lda elements apart. */
    static void rowsByTwo(double[] a, int ia, int lda, int rows, double[] b, int ib, double[] c, int ic,
            int ldc, int k, boolean add) {
        int i1 = ia + Math.min(1, rows - 1) * lda;
        int i2 = ia + Math.min(2, rows - 1) * lda;
        int i3 = ia + Math.min(3, rows - 1) * lda;
        int i4 = ia + Math.min(4, rows - 1) * lda;
        int i5 = ia + Math.min(5, rows - 1) * lda;
        int i6 = ia + Math.min(6, rows - 1) * lda;
        int i7 = ia + Math.min(7, rows - 1) * lda;
        int o1 = ic + Math.min(1, rows - 1) * ldc;
        int o2 = ic + Math.min(2, rows - 1) * ldc;
        int o3 = ic + Math.min(3, rows - 1) * ldc;
        int o4 = ic + Math.min(4, rows - 1) * ldc;
        int o5 = ic + Math.min(5, rows - 1) * ldc;
        int o6 = ic + Math.min(6, rows - 1) * ldc;
        int o7 = ic + Math.min(7, rows - 1) * ldc;
        DoubleVector c00 = start(c, ic, add);
        DoubleVector c01 = start(c, ic + LANES, add);
        DoubleVector c10 = start(c, o1, add);
        DoubleVector c11 = start(c, o1 + LANES, add);
        DoubleVector c20 = start(c, o2, add);
        DoubleVector c21 = start(c, o2 + LANES, add);
        DoubleVector c30 = start(c, o3, add);
        DoubleVector c31 = start(c, o3 + LANES, add);
        DoubleVector c40 = start(c, o4, add);
        DoubleVector c41 = start(c, o4 + LANES, add);
        DoubleVector c50 = start(c, o5, add);
        DoubleVector c51 = start(c, o5 + LANES, add);
        DoubleVector c60 = start(c, o6, add);
        DoubleVector c61 = start(c, o6 + LANES, add);
        DoubleVector c70 = start(c, o7, add);
        DoubleVector c71 = start(c, o7 + LANES, add);
        for (int p = 0; p < k; p++) {
            DoubleVector b0 = DoubleVector.fromArray(SPECIES, b, ib + p * (2 * LANES));
            DoubleVector b1 = DoubleVector.fromArray(SPECIES, b, ib + p * (2 * LANES) + LANES);
            DoubleVector a0 = DoubleVector.broadcast(SPECIES, a[ia + p]);
            c00 = a0.fma(b0, c00);
            c01 = a0.fma(b1, c01);
            DoubleVector a1 = DoubleVector.broadcast(SPECIES, a[i1 + p]);
            c10 = a1.fma(b0, c10);
            c11 = a1.fma(b1, c11);
            DoubleVector a2 = DoubleVector.broadcast(SPECIES, a[i2 + p]);
            c20 = a2.fma(b0, c20);
            c21 = a2.fma(b1, c21);
            DoubleVector a3 = DoubleVector.broadcast(SPECIES, a[i3 + p]);
            c30 = a3.fma(b0, c30);
            c31 = a3.fma(b1, c31);
            DoubleVector a4 = DoubleVector.broadcast(SPECIES, a[i4 + p]);
            c40 = a4.fma(b0, c40);
            c41 = a4.fma(b1, c41);
            DoubleVector a5 = DoubleVector.broadcast(SPECIES, a[i5 + p]);
            c50 = a5.fma(b0, c50);
            c51 = a5.fma(b1, c51);
            DoubleVector a6 = DoubleVector.broadcast(SPECIES, a[i6 + p]);
            c60 = a6.fma(b0, c60);
            c61 = a6.fma(b1, c61);
            DoubleVector a7 = DoubleVector.broadcast(SPECIES, a[i7 + p]);
            c70 = a7.fma(b0, c70);
            c71 = a7.fma(b1, c71);
        }
        c00.intoArray(c, ic);
        c01.intoArray(c, ic + LANES);
        c10.intoArray(c, o1);
        c11.intoArray(c, o1 + LANES);
        c20.intoArray(c, o2);
        c21.intoArray(c, o2 + LANES);
        c30.intoArray(c, o3);
        c31.intoArray(c, o3 + LANES);
        c40.intoArray(c, o4);
        c41.intoArray(c, o4 + LANES);
        c50.intoArray(c, o5);
        c51.intoArray(c, o5 + LANES);
        c60.intoArray(c, o6);
        c61.intoArray(c, o6 + LANES);
        c70.intoArray(c, o7);
        c71.intoArray(c, o7 + LANES);
    }

    /** C (8, 1 vector) += A B, the rows of A lda elements apart. */
    static void rowsByOne(double[] a, int ia, int lda, int rows, double[] b, int ib, double[] c, int ic,
            int ldc, int k, boolean add) {
        int i1 = ia + Math.min(1, rows - 1) * lda;
        int i2 = ia + Math.min(2, rows - 1) * lda;
        int i3 = ia + Math.min(3, rows - 1) * lda;
        int i4 = ia + Math.min(4, rows - 1) * lda;
        int i5 = ia + Math.min(5, rows - 1) * lda;
        int i6 = ia + Math.min(6, rows - 1) * lda;
        int i7 = ia + Math.min(7, rows - 1) * lda;
        int o1 = ic + Math.min(1, rows - 1) * ldc;
        int o2 = ic + Math.min(2, rows - 1) * ldc;
        int o3 = ic + Math.min(3, rows - 1) * ldc;
        int o4 = ic + Math.min(4, rows - 1) * ldc;
        int o5 = ic + Math.min(5, rows - 1) * ldc;
        int o6 = ic + Math.min(6, rows - 1) * ldc;
        int o7 = ic + Math.min(7, rows - 1) * ldc;
        DoubleVector c00 = start(c, ic, add);
        DoubleVector c10 = start(c, o1, add);
        DoubleVector c20 = start(c, o2, add);
        DoubleVector c30 = start(c, o3, add);
        DoubleVector c40 = start(c, o4, add);
        DoubleVector c50 = start(c, o5, add);
        DoubleVector c60 = start(c, o6, add);
        DoubleVector c70 = start(c, o7, add);
        for (int p = 0; p < k; p++) {
            DoubleVector b0 = DoubleVector.fromArray(SPECIES, b, ib + p * LANES);
            DoubleVector a0 = DoubleVector.broadcast(SPECIES, a[ia + p]);
            c00 = a0.fma(b0, c00);
            DoubleVector a1 = DoubleVector.broadcast(SPECIES, a[i1 + p]);
            c10 = a1.fma(b0, c10);
            DoubleVector a2 = DoubleVector.broadcast(SPECIES, a[i2 + p]);
            c20 = a2.fma(b0, c20);
            DoubleVector a3 = DoubleVector.broadcast(SPECIES, a[i3 + p]);
            c30 = a3.fma(b0, c30);
            DoubleVector a4 = DoubleVector.broadcast(SPECIES, a[i4 + p]);
            c40 = a4.fma(b0, c40);
            DoubleVector a5 = DoubleVector.broadcast(SPECIES, a[i5 + p]);
            c50 = a5.fma(b0, c50);
            DoubleVector a6 = DoubleVector.broadcast(SPECIES, a[i6 + p]);
            c60 = a6.fma(b0, c60);
            DoubleVector a7 = DoubleVector.broadcast(SPECIES, a[i7 + p]);
            c70 = a7.fma(b0, c70);
        }
        c00.intoArray(c, ic);
        c10.intoArray(c, o1);
        c20.intoArray(c, o2);
        c30.intoArray(c, o3);
        c40.intoArray(c, o4);
        c50.intoArray(c, o5);
        c60.intoArray(c, o6);
        c70.intoArray(c, o7);
    }
}
