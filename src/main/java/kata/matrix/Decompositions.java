package kata.matrix;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.DecompositionInterface;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.ejml.interfaces.decomposition.QRDecomposition;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/**
 * Singular value, QR and symmetric eigenvalue decompositions, as in {@code numpy.linalg}.
 *
 * <p>Results are computed in double and rounded to the precision of A. Vectors are orthonormal columns, even if A is
 * rank-deficient. The sign of a vector is arbitrary: here its first entry of largest magnitude is positive. Vectors of
 * equal or nearly equal values are determined only up to a rotation in the space of these vectors.
 *
 * <p>EJML reduces A to bidiagonal or tridiagonal form by Householder reflections, then runs implicit QR steps
 * (G. H. Golub, C. F. Van Loan, Matrix Computations, 2013, sections 5.2, 8.3 and 8.6). The arguments do not change.
 */
public final class Decompositions {
    /** Largest |a_ij − a_ji| of a matrix that counts as symmetric, relative to the largest magnitude. */
    private static final double ASYMMETRY = 1e-6;

    private Decompositions() {
    }

    /**
     * The singular value decomposition A = U diag(s) Vᵀ with r = min(m, n).
     *
     * @param u (m, r), the left singular vectors, whose signs follow from the right singular vectors
     * @param s (1, r), the singular values: not negative, in descending order
     * @param v (n, r), the right singular vectors: the columns of V; NumPy returns the rows of Vᵀ instead
     */
    public record Svd(Matrix u, Matrix s, Matrix v) {
    }

    /**
     * The QR decomposition A = Q R with p = min(m, n).
     *
     * @param q (m, p), orthonormal columns
     * @param r (p, n), zeros below the diagonal, and no negative number on the diagonal
     */
    public record Qr(Matrix q, Matrix r) {
    }

    /**
     * The eigendecomposition A = V diag(values) Vᵀ.
     *
     * @param values  (1, n), in descending order
     * @param vectors V: (n, n), whose i-th column is the eigenvector of the i-th value
     */
    public record Eigenvalues(Matrix values, Matrix vectors) {
    }

    /**
     * The thin singular value decomposition of A: (m, n).
     *
     * @throws ShapeException           if A has no elements
     * @throws IllegalArgumentException if an element is infinite or NaN
     */
    public static Svd svd(Matrix a) {
        DMatrixRMaj elements = elements("svd", a);
        double scale = scaled(elements);
        SingularValueDecomposition_F64<DMatrixRMaj> svd =
                DecompositionFactory_DDRM.svd(a.rows(), a.columns(), true, true, true);
        run("svd", a, svd, elements);
        int r = Math.min(a.rows(), a.columns());
        double[] values = Arrays.copyOf(svd.getSingularValues(), r);
        int[] order = descending(values);
        double[][] v = columns(svd.getV(null, false), order);
        double[][] u = columns(svd.getU(null, false), order);
        orient(v, u);
        return new Svd(matrix(a, u).transpose(), row(a, values, order, scale), matrix(a, v).transpose());
    }

    /**
     * The QR decomposition of A: (m, n), without a negative number on the diagonal of R. If the columns of A are
     * linearly independent, the decomposition is unique: the method of Gram and Schmidt gives the same matrices.
     *
     * @throws ShapeException           if A has no elements
     * @throws IllegalArgumentException if an element is infinite or NaN
     */
    public static Qr qr(Matrix a) {
        DMatrixRMaj elements = elements("qr", a);
        double scale = scaled(elements);
        QRDecomposition<DMatrixRMaj> qr = DecompositionFactory_DDRM.qr(a.rows(), a.columns());
        qr.decompose(elements);    // returns false if A is rank-deficient, but the factors are right
        double[][] q = columns(qr.getQ(null, true), IntStream.range(0, Math.min(a.rows(), a.columns())).toArray());
        DMatrixRMaj r = qr.getR(null, true);
        for (int i = 0; i < q.length; i++) {
            double sign = r.get(i, i) < 0 ? -1 : 1;
            if (sign < 0) {
                negate(q[i]);
            }
            for (int j = i; j < a.columns(); j++) {
                r.set(i, j, sign * scale * r.get(i, j));
            }
        }
        return new Qr(matrix(a, q).transpose(), Matrix.of(r.numRows, r.numCols, r.data).to(a.precision()));
    }

    /**
     * The eigenvalues and eigenvectors of a symmetric A: (n, n). If a_ij and a_ji differ by a rounding error, their
     * mean is used.
     *
     * @throws ShapeException           if A is not square or has no elements
     * @throws IllegalArgumentException if an element is infinite or NaN, or if A is not symmetric: a_ij and a_ji differ
     *                                  by more than 1e-6 of the largest magnitude
     */
    public static Eigenvalues symmetricEigenvalues(Matrix a) {
        DMatrixRMaj elements = elements("symmetricEigenvalues", a);
        if (a.rows() != a.columns()) {
            throw new ShapeException("symmetricEigenvalues: " + a.shape() + " is not square");
        }
        double scale = scaled(elements);
        makeSymmetric(elements, a);
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(a.rows(), true, true);
        run("symmetricEigenvalues", a, eigen, elements);
        double[] values = IntStream.range(0, a.rows()).mapToDouble(i -> eigen.getEigenvalue(i).getReal()).toArray();
        int[] order = descending(values);
        double[][] vectors = Arrays.stream(order).mapToObj(i -> eigen.getEigenVector(i).data.clone())
                .toArray(double[][]::new);
        orient(vectors);
        return new Eigenvalues(row(a, values, order, scale), matrix(a, vectors).transpose());
    }

    // ---- In and out of EJML

    private static DMatrixRMaj elements(String operation, Matrix a) {
        if (a.rows() == 0 || a.columns() == 0) {
            throw new ShapeException(operation + ": " + a.shape() + " has no element to decompose");
        }
        double[] elements = a.toArray();
        for (int i = 0; i < elements.length; i++) {
            if (!Double.isFinite(elements[i])) {
                throw new IllegalArgumentException("%s: element (%s, %s) of %s is %s: every element must be finite"
                        .formatted(operation, i / a.columns(), i % a.columns(), a.shape(), elements[i]));
            }
        }
        return DMatrixRMaj.wrap(a.rows(), a.columns(), elements);
    }

    /**
     * Divides all elements by a power of two, so that the largest magnitude is between 1 and 2. The square of this
     * magnitude then neither overflows nor underflows.
     *
     * @return the power of two, which is 1 for a matrix of zeros
     */
    private static double scaled(DMatrixRMaj elements) {
        double largest = CommonOps_DDRM.elementMaxAbs(elements);
        int exponent = largest == 0 ? 0 : Math.max(Math.getExponent(largest), Double.MIN_EXPONENT);
        CommonOps_DDRM.divide(elements, Math.scalb(1.0, exponent));
        return Math.scalb(1.0, exponent);
    }

    private static void makeSymmetric(DMatrixRMaj elements, Matrix a) {
        int n = elements.numRows;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double below = elements.get(i, j);
                double above = elements.get(j, i);
                if (Math.abs(below - above) > ASYMMETRY) {
                    throw new IllegalArgumentException(("symmetricEigenvalues: the matrix is not symmetric: element "
                            + "(%s, %s) is %s and (%s, %s) is %s").formatted(i, j, a.get(i, j), j, i, a.get(j, i)));
                }
                elements.set(i, j, (below + above) / 2);
                elements.set(j, i, (below + above) / 2);
            }
        }
    }

    private static void run(String operation, Matrix a, DecompositionInterface<DMatrixRMaj> decomposition,
            DMatrixRMaj elements) {
        if (!decomposition.decompose(elements)) {
            throw new ArithmeticException(operation + ": the iteration did not converge for this matrix of shape "
                    + a.shape());
        }
    }

    // ---- Order and signs

    private static int[] descending(double[] values) {
        return IntStream.range(0, values.length).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> values[i]).reversed()).mapToInt(i -> i).toArray();
    }

    /** The columns with the given indices, each as an array. */
    private static double[][] columns(DMatrixRMaj matrix, int[] indices) {
        return Arrays.stream(indices).mapToObj(j -> CommonOps_DDRM.extractColumn(matrix, j, null).data)
                .toArray(double[][]::new);
    }

    /** Negates each vector, together with its partners, if its first element of largest magnitude is negative. */
    private static void orient(double[][] vectors, double[][]... partners) {
        for (int j = 0; j < vectors.length; j++) {
            double largest = 0;
            for (double x : vectors[j]) {
                largest = Math.abs(x) > Math.abs(largest) ? x : largest;
            }
            if (largest < 0) {
                negate(vectors[j]);
                for (double[][] others : partners) {
                    negate(others[j]);
                }
            }
        }
    }

    private static void negate(double[] vector) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] = 0 - vector[i];
        }
    }

    private static Matrix row(Matrix a, double[] values, int[] order, double scale) {
        double[] sorted = Arrays.stream(order).mapToDouble(i -> values[i] * scale).toArray();
        return Matrix.of(1, sorted.length, sorted).to(a.precision());
    }

    private static Matrix matrix(Matrix a, double[][] rows) {
        return Matrix.of(rows).to(a.precision());
    }
}
