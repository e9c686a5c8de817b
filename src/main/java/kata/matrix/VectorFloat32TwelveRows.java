package kata.matrix;

import static kata.matrix.VectorFloat32Kernel.LANES;
import static kata.matrix.VectorFloat32Kernel.SPECIES;
import static kata.matrix.VectorFloat32Kernel.start;

import jdk.incubator.vector.FloatVector;

/**
 * {@link VectorFloat32PackedTwelveRows} where the rows of A are read where they lie, lda elements apart. The
 * place in B stays p * 2 * LANES: with p * (2 * LANES) JDK 17 takes a check out of the loop, is left with too few
 * registers for twelve addresses, and takes 1.7 times as long.
 */
final class VectorFloat32TwelveRows {
    private VectorFloat32TwelveRows() {
    }

    /** C (12, 2 vectors) += A B. */
    static void byTwo(float[] a, int ia, int lda, int rows, float[] b, int ib, float[] c, int ic,
            int ldc, int k, boolean add) {
        int i1 = ia + Math.min(1, rows - 1) * lda;
        int i2 = ia + Math.min(2, rows - 1) * lda;
        int i3 = ia + Math.min(3, rows - 1) * lda;
        int i4 = ia + Math.min(4, rows - 1) * lda;
        int i5 = ia + Math.min(5, rows - 1) * lda;
        int i6 = ia + Math.min(6, rows - 1) * lda;
        int i7 = ia + Math.min(7, rows - 1) * lda;
        int i8 = ia + Math.min(8, rows - 1) * lda;
        int i9 = ia + Math.min(9, rows - 1) * lda;
        int i10 = ia + Math.min(10, rows - 1) * lda;
        int i11 = ia + Math.min(11, rows - 1) * lda;
        int o1 = ic + Math.min(1, rows - 1) * ldc;
        int o2 = ic + Math.min(2, rows - 1) * ldc;
        int o3 = ic + Math.min(3, rows - 1) * ldc;
        int o4 = ic + Math.min(4, rows - 1) * ldc;
        int o5 = ic + Math.min(5, rows - 1) * ldc;
        int o6 = ic + Math.min(6, rows - 1) * ldc;
        int o7 = ic + Math.min(7, rows - 1) * ldc;
        int o8 = ic + Math.min(8, rows - 1) * ldc;
        int o9 = ic + Math.min(9, rows - 1) * ldc;
        int o10 = ic + Math.min(10, rows - 1) * ldc;
        int o11 = ic + Math.min(11, rows - 1) * ldc;
        FloatVector l0 = start(c, ic, add);
        FloatVector r0 = start(c, ic + LANES, add);
        FloatVector l1 = start(c, o1, add);
        FloatVector r1 = start(c, o1 + LANES, add);
        FloatVector l2 = start(c, o2, add);
        FloatVector r2 = start(c, o2 + LANES, add);
        FloatVector l3 = start(c, o3, add);
        FloatVector r3 = start(c, o3 + LANES, add);
        FloatVector l4 = start(c, o4, add);
        FloatVector r4 = start(c, o4 + LANES, add);
        FloatVector l5 = start(c, o5, add);
        FloatVector r5 = start(c, o5 + LANES, add);
        FloatVector l6 = start(c, o6, add);
        FloatVector r6 = start(c, o6 + LANES, add);
        FloatVector l7 = start(c, o7, add);
        FloatVector r7 = start(c, o7 + LANES, add);
        FloatVector l8 = start(c, o8, add);
        FloatVector r8 = start(c, o8 + LANES, add);
        FloatVector l9 = start(c, o9, add);
        FloatVector r9 = start(c, o9 + LANES, add);
        FloatVector l10 = start(c, o10, add);
        FloatVector r10 = start(c, o10 + LANES, add);
        FloatVector l11 = start(c, o11, add);
        FloatVector r11 = start(c, o11 + LANES, add);
        for (int p = 0; p < k; p++) {
            FloatVector left = FloatVector.fromArray(SPECIES, b, ib + p * 2 * LANES);
            FloatVector right = FloatVector.fromArray(SPECIES, b, ib + p * 2 * LANES + LANES);
            FloatVector a0 = FloatVector.broadcast(SPECIES, a[ia + p]);
            l0 = a0.fma(left, l0);
            r0 = a0.fma(right, r0);
            FloatVector a1 = FloatVector.broadcast(SPECIES, a[i1 + p]);
            l1 = a1.fma(left, l1);
            r1 = a1.fma(right, r1);
            FloatVector a2 = FloatVector.broadcast(SPECIES, a[i2 + p]);
            l2 = a2.fma(left, l2);
            r2 = a2.fma(right, r2);
            FloatVector a3 = FloatVector.broadcast(SPECIES, a[i3 + p]);
            l3 = a3.fma(left, l3);
            r3 = a3.fma(right, r3);
            FloatVector a4 = FloatVector.broadcast(SPECIES, a[i4 + p]);
            l4 = a4.fma(left, l4);
            r4 = a4.fma(right, r4);
            FloatVector a5 = FloatVector.broadcast(SPECIES, a[i5 + p]);
            l5 = a5.fma(left, l5);
            r5 = a5.fma(right, r5);
            FloatVector a6 = FloatVector.broadcast(SPECIES, a[i6 + p]);
            l6 = a6.fma(left, l6);
            r6 = a6.fma(right, r6);
            FloatVector a7 = FloatVector.broadcast(SPECIES, a[i7 + p]);
            l7 = a7.fma(left, l7);
            r7 = a7.fma(right, r7);
            FloatVector a8 = FloatVector.broadcast(SPECIES, a[i8 + p]);
            l8 = a8.fma(left, l8);
            r8 = a8.fma(right, r8);
            FloatVector a9 = FloatVector.broadcast(SPECIES, a[i9 + p]);
            l9 = a9.fma(left, l9);
            r9 = a9.fma(right, r9);
            FloatVector a10 = FloatVector.broadcast(SPECIES, a[i10 + p]);
            l10 = a10.fma(left, l10);
            r10 = a10.fma(right, r10);
            FloatVector a11 = FloatVector.broadcast(SPECIES, a[i11 + p]);
            l11 = a11.fma(left, l11);
            r11 = a11.fma(right, r11);
        }
        l0.intoArray(c, ic);
        r0.intoArray(c, ic + LANES);
        l1.intoArray(c, o1);
        r1.intoArray(c, o1 + LANES);
        l2.intoArray(c, o2);
        r2.intoArray(c, o2 + LANES);
        l3.intoArray(c, o3);
        r3.intoArray(c, o3 + LANES);
        l4.intoArray(c, o4);
        r4.intoArray(c, o4 + LANES);
        l5.intoArray(c, o5);
        r5.intoArray(c, o5 + LANES);
        l6.intoArray(c, o6);
        r6.intoArray(c, o6 + LANES);
        l7.intoArray(c, o7);
        r7.intoArray(c, o7 + LANES);
        l8.intoArray(c, o8);
        r8.intoArray(c, o8 + LANES);
        l9.intoArray(c, o9);
        r9.intoArray(c, o9 + LANES);
        l10.intoArray(c, o10);
        r10.intoArray(c, o10 + LANES);
        l11.intoArray(c, o11);
        r11.intoArray(c, o11 + LANES);
    }

    /** C (12, 1 vector) += A B. */
    static void byOne(float[] a, int ia, int lda, int rows, float[] b, int ib, float[] c, int ic,
            int ldc, int k, boolean add) {
        int i1 = ia + Math.min(1, rows - 1) * lda;
        int i2 = ia + Math.min(2, rows - 1) * lda;
        int i3 = ia + Math.min(3, rows - 1) * lda;
        int i4 = ia + Math.min(4, rows - 1) * lda;
        int i5 = ia + Math.min(5, rows - 1) * lda;
        int i6 = ia + Math.min(6, rows - 1) * lda;
        int i7 = ia + Math.min(7, rows - 1) * lda;
        int i8 = ia + Math.min(8, rows - 1) * lda;
        int i9 = ia + Math.min(9, rows - 1) * lda;
        int i10 = ia + Math.min(10, rows - 1) * lda;
        int i11 = ia + Math.min(11, rows - 1) * lda;
        int o1 = ic + Math.min(1, rows - 1) * ldc;
        int o2 = ic + Math.min(2, rows - 1) * ldc;
        int o3 = ic + Math.min(3, rows - 1) * ldc;
        int o4 = ic + Math.min(4, rows - 1) * ldc;
        int o5 = ic + Math.min(5, rows - 1) * ldc;
        int o6 = ic + Math.min(6, rows - 1) * ldc;
        int o7 = ic + Math.min(7, rows - 1) * ldc;
        int o8 = ic + Math.min(8, rows - 1) * ldc;
        int o9 = ic + Math.min(9, rows - 1) * ldc;
        int o10 = ic + Math.min(10, rows - 1) * ldc;
        int o11 = ic + Math.min(11, rows - 1) * ldc;
        FloatVector l0 = start(c, ic, add);
        FloatVector l1 = start(c, o1, add);
        FloatVector l2 = start(c, o2, add);
        FloatVector l3 = start(c, o3, add);
        FloatVector l4 = start(c, o4, add);
        FloatVector l5 = start(c, o5, add);
        FloatVector l6 = start(c, o6, add);
        FloatVector l7 = start(c, o7, add);
        FloatVector l8 = start(c, o8, add);
        FloatVector l9 = start(c, o9, add);
        FloatVector l10 = start(c, o10, add);
        FloatVector l11 = start(c, o11, add);
        for (int p = 0; p < k; p++) {
            FloatVector left = FloatVector.fromArray(SPECIES, b, ib + p * LANES);
            FloatVector a0 = FloatVector.broadcast(SPECIES, a[ia + p]);
            l0 = a0.fma(left, l0);
            FloatVector a1 = FloatVector.broadcast(SPECIES, a[i1 + p]);
            l1 = a1.fma(left, l1);
            FloatVector a2 = FloatVector.broadcast(SPECIES, a[i2 + p]);
            l2 = a2.fma(left, l2);
            FloatVector a3 = FloatVector.broadcast(SPECIES, a[i3 + p]);
            l3 = a3.fma(left, l3);
            FloatVector a4 = FloatVector.broadcast(SPECIES, a[i4 + p]);
            l4 = a4.fma(left, l4);
            FloatVector a5 = FloatVector.broadcast(SPECIES, a[i5 + p]);
            l5 = a5.fma(left, l5);
            FloatVector a6 = FloatVector.broadcast(SPECIES, a[i6 + p]);
            l6 = a6.fma(left, l6);
            FloatVector a7 = FloatVector.broadcast(SPECIES, a[i7 + p]);
            l7 = a7.fma(left, l7);
            FloatVector a8 = FloatVector.broadcast(SPECIES, a[i8 + p]);
            l8 = a8.fma(left, l8);
            FloatVector a9 = FloatVector.broadcast(SPECIES, a[i9 + p]);
            l9 = a9.fma(left, l9);
            FloatVector a10 = FloatVector.broadcast(SPECIES, a[i10 + p]);
            l10 = a10.fma(left, l10);
            FloatVector a11 = FloatVector.broadcast(SPECIES, a[i11 + p]);
            l11 = a11.fma(left, l11);
        }
        l0.intoArray(c, ic);
        l1.intoArray(c, o1);
        l2.intoArray(c, o2);
        l3.intoArray(c, o3);
        l4.intoArray(c, o4);
        l5.intoArray(c, o5);
        l6.intoArray(c, o6);
        l7.intoArray(c, o7);
        l8.intoArray(c, o8);
        l9.intoArray(c, o9);
        l10.intoArray(c, o10);
        l11.intoArray(c, o11);
    }
}
