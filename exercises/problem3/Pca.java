package problem3;

import kata.NotAttempted;
import kata.matrix.Decompositions;
import kata.matrix.Matrix;
import kata.matrix.ShapeException;

/**
 * Task 3a1: the subspace that is nearest to the points in the least-squares sense, and the distance of two subspaces.
 *
 * <pre>
 *   min Σ ‖x_i − B Bᵀ x_i‖²   over B: (d, k) with Bᵀ B = I           X: (n, d)   a row is a point
 * </pre>
 *
 * The best B holds the first k right singular vectors of X, or the eigenvectors of Xᵀ X of the k largest eigenvalues.
 * The points are taken as they are: no mean is subtracted, since the subspace goes through the origin.
 *
 * <p>C. Eckart, G. Young, The approximation of one matrix by another of lower rank, Psychometrika 1, 1936.
 */
public final class Pca {
    private Pca() {
    }

    /** The orthogonal projector onto the subspace of an orthonormal basis B: (d, k), worked: P = B Bᵀ: (d, d). */
    public static Matrix projector(Matrix b) {
        return b.matmul(b.transpose());
    }

    /** The distance of two subspaces by its definition, worked: ‖B1 B1ᵀ − B2 B2ᵀ‖_F, with (d, d) matrices. */
    static double distanceOfProjectors(Matrix b1, Matrix b2) {
        return Math.sqrt(projector(b1).minus(projector(b2)).square().sum());
    }

    /** The first k columns of A, worked. */
    static Matrix firstColumns(Matrix a, int k) {
        return a.transpose().slice(0, k).transpose();
    }

    /**
     * The first k right singular vectors of X, in descending order of their singular values, by its SVD.
     *
     * @param x X: (n, d), a row is a point
     * @param k 1 to min(n, d)
     * @return B: (d, k), orthonormal columns, each of either sign
     * @throws ShapeException if k is out of this range
     */
    public static Matrix basis(Matrix x, int k) {
        requireAtMost(Math.min(x.rows(), x.columns()), k, x);
        // TODO 3a1: which matrix of Decompositions.svd has the right singular vectors, as rows or as columns?
        throw new NotAttempted("3a1");
    }

    /**
     * The same subspace by the eigenvectors of Xᵀ X: (d, d), which is small if many points have few dimensions.
     * Squaring loses digits: directions whose singular value is below 1e-8 of the largest are lost in rounding errors.
     *
     * @param x X: (n, d), a row is a point
     * @param k 1 to d
     * @return B: (d, k), orthonormal columns, each of either sign, in descending order of the eigenvalues
     * @throws ShapeException if k is out of this range
     */
    public static Matrix basisByEigenvalues(Matrix x, int k) {
        requireAtMost(x.columns(), k, x);
        // TODO 3a1: which eigenvectors do you take of those that Decompositions.symmetricEigenvalues computes?
        throw new NotAttempted("3a1");
    }

    /**
     * The distance of two subspaces of R^d, ‖B1 B1ᵀ − B2 B2ᵀ‖_F, without a (d, d) matrix.
     *
     * <p>The error is about 1e-15 even for close subspaces. This rules out a difference of large numbers, such as in
     * k1 + k2 − 2 ‖B1ᵀ B2‖², the square of the distance, whose root has an error of 1e-8.
     *
     * @param b1 B1: (d, k1), orthonormal columns
     * @param b2 B2: (d, k2), orthonormal columns
     */
    public static double distance(Matrix b1, Matrix b2) {
        // TODO 3a1: how do you measure the distance without a difference of two large, nearly equal numbers?
        throw new NotAttempted("3a1");
    }

    /** @throws ShapeException unless 1 ≤ k ≤ most */
    static void requireAtMost(int most, int k, Matrix x) {
        if (k < 1 || k > most) {
            throw new ShapeException("a basis of " + k + " columns for points " + x.shape() + ": use 1 to " + most);
        }
    }
}
