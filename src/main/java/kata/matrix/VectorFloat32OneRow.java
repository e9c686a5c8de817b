package kata.matrix;

import static kata.matrix.VectorFloat32Kernel.LANES;
import static kata.matrix.VectorFloat32Kernel.SPECIES;
import static kata.matrix.VectorFloat32Kernel.start;

import jdk.incubator.vector.FloatVector;

/** The innermost loops of the product for a single row: as fast as B can be read. */
final class VectorFloat32OneRow {
    private VectorFloat32OneRow() {
    }

    /** C (1, 2 vectors) += A B. */
    static void byTwo(float[] a, int ia, float[] b, int ib, float[] c, int ic, int k, boolean add) {
        FloatVector c0 = start(c, ic, add);
        FloatVector c1 = start(c, ic + LANES, add);
        for (int p = 0; p < k; p++) {
            FloatVector a0 = FloatVector.broadcast(SPECIES, a[ia + p]);
            c0 = a0.fma(FloatVector.fromArray(SPECIES, b, ib + p * (2 * LANES)), c0);
            c1 = a0.fma(FloatVector.fromArray(SPECIES, b, ib + p * (2 * LANES) + LANES), c1);
        }
        c0.intoArray(c, ic);
        c1.intoArray(c, ic + LANES);
    }

    /** C (1, 1 vector) += A B. */
    static void byOne(float[] a, int ia, float[] b, int ib, float[] c, int ic, int k, boolean add) {
        FloatVector c0 = start(c, ic, add);
        for (int p = 0; p < k; p++) {
            FloatVector a0 = FloatVector.broadcast(SPECIES, a[ia + p]);
            c0 = a0.fma(FloatVector.fromArray(SPECIES, b, ib + p * LANES), c0);
        }
        c0.intoArray(c, ic);
    }
}
