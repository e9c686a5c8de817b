package kata.matrix;

import static kata.matrix.VectorFloat64Kernel.LANES;
import static kata.matrix.VectorFloat64Kernel.SPECIES;
import static kata.matrix.VectorFloat64Kernel.start;

import jdk.incubator.vector.DoubleVector;

/** The innermost loops of the product for a single row: as fast as B can be read. */
final class VectorFloat64OneRow {
    private VectorFloat64OneRow() {
    }

    /** C (1, 2 vectors) += A B. */
    static void byTwo(double[] a, int ia, double[] b, int ib, double[] c, int ic, int k, boolean add) {
        DoubleVector c0 = start(c, ic, add);
        DoubleVector c1 = start(c, ic + LANES, add);
        for (int p = 0; p < k; p++) {
            DoubleVector a0 = DoubleVector.broadcast(SPECIES, a[ia + p]);
            c0 = a0.fma(DoubleVector.fromArray(SPECIES, b, ib + p * (2 * LANES)), c0);
            c1 = a0.fma(DoubleVector.fromArray(SPECIES, b, ib + p * (2 * LANES) + LANES), c1);
        }
        c0.intoArray(c, ic);
        c1.intoArray(c, ic + LANES);
    }

    /** C (1, 1 vector) += A B. */
    static void byOne(double[] a, int ia, double[] b, int ib, double[] c, int ic, int k, boolean add) {
        DoubleVector c0 = start(c, ic, add);
        for (int p = 0; p < k; p++) {
            DoubleVector a0 = DoubleVector.broadcast(SPECIES, a[ia + p]);
            c0 = a0.fma(DoubleVector.fromArray(SPECIES, b, ib + p * LANES), c0);
        }
        c0.intoArray(c, ic);
    }
}
