package problem3;

import java.util.Arrays;
import java.util.function.Consumer;
import kata.NotAttempted;
import kata.matrix.Decompositions;
import kata.matrix.Matrix;
import kata.matrix.ShapeException;

/**
 * Task 3a2: the subspace with the least sum of distances to the points. (PCA has the least sum of squared distances.)
 *
 * <pre>
 *   min Σ ‖x_i − A z_i‖₂   over A: (d, k) and all z_i: (k, 1)        X: (n, d)   a row is a point
 * </pre>
 *
 * An outlier pulls with the same force at any distance, so a few outliers cannot turn the subspace of the other points.
 * The objective is neither convex nor smooth: it has a kink wherever a point lies on the subspace, and at the solution
 * most points do.
 *
 * <p>C. Ding, D. Zhou, X. He, H. Zha, R1-PCA: rotational invariant L1-norm principal component analysis, ICML 2006.
 */
public final class RobustFactorization {
    private RobustFactorization() {
    }

    /**
     * The distances of the points from the subspace that the columns of A span, worked: (n, 1). For the best z,
     * A z is the orthogonal projection of x: Q Qᵀ x, with an orthonormal basis Q of the same subspace.
     *
     * @param x X: (n, d), a row is a point
     * @param a A: (d, k), orthonormal or not
     */
    static Matrix residuals(Matrix x, Matrix a) {
        Matrix q = Decompositions.qr(a).q();
        return x.minus(x.matmul(q).matmul(q.transpose())).square().rowSums().sqrt();
    }

    /** The objective with the best z_i for the given A: the sum of the residuals, worked. */
    public static double objective(Matrix x, Matrix a) {
        return residuals(x, a).sum();
    }

    /**
     * Minimises the objective. If all points but a few outliers of about their length lie on a subspace, the result
     * must be within 1e-6 ({@link Pca#distance}) of this subspace. Any method will do.
     *
     * @param x        X: (n, d), a row is a point; finite
     * @param k        1 to min(n, d), whatever the rank of X
     * @param progress receives the basis after each iteration
     * @return A: (d, k), whose columns need not be orthonormal
     * @throws ShapeException if k is out of this range
     */
    public static Matrix fit(Matrix x, int k, Consumer<Matrix> progress) {
        Pca.requireAtMost(Math.min(x.rows(), x.columns()), k, x);
        // TODO 3a2: which method finds the least sum? Give progress each basis on the way; return the last.
        throw new NotAttempted("3a2");
    }
}
