package kata.bench;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_dgemm;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemm;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;

/** The product by OpenBLAS, on matrices outside the heap, to avoid copies. OPENBLAS_NUM_THREADS sets its threads. */
final class OpenBlas {
    private OpenBlas() {
    }

    static Product<float[]> product(ProductShape shape, float[] a, float[] b) {
        FloatPointer pa = new FloatPointer(a);
        FloatPointer pb = new FloatPointer(b);
        FloatPointer pc = new FloatPointer((long) shape.m() * shape.n());
        int m = shape.m();
        int n = shape.n();
        int k = shape.k();
        int transA = shape.layout().transposedA ? CblasTrans : CblasNoTrans;
        int transB = shape.layout().transposedB ? CblasTrans : CblasNoTrans;
        int lda = shape.layout().transposedA ? m : k;
        int ldb = shape.layout().transposedB ? k : n;
        return new Product<>(
                () -> cblas_sgemm(CblasRowMajor, transA, transB, m, n, k, 1, pa, lda, pb, ldb, 0, pc, n),
                () -> {
                    float[] c = new float[m * n];
                    pc.get(c);
                    return c;
                });
    }

    static Product<double[]> product(ProductShape shape, double[] a, double[] b) {
        DoublePointer pa = new DoublePointer(a);
        DoublePointer pb = new DoublePointer(b);
        DoublePointer pc = new DoublePointer((long) shape.m() * shape.n());
        int m = shape.m();
        int n = shape.n();
        int k = shape.k();
        int transA = shape.layout().transposedA ? CblasTrans : CblasNoTrans;
        int transB = shape.layout().transposedB ? CblasTrans : CblasNoTrans;
        int lda = shape.layout().transposedA ? m : k;
        int ldb = shape.layout().transposedB ? k : n;
        return new Product<>(
                () -> cblas_dgemm(CblasRowMajor, transA, transB, m, n, k, 1, pa, lda, pb, ldb, 0, pc, n),
                () -> {
                    double[] c = new double[m * n];
                    pc.get(c);
                    return c;
                });
    }
}
