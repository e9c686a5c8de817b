package problem3;

import kata.NotAttempted;
import kata.matrix.Decompositions;
import kata.matrix.Matrix;
import kata.matrix.ShapeException;

/**
 * Task 3a1: the subspace that is nearest to the points in the least-squares sense, and how far two subspaces are apart.
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

    /** The distance of two subspaces as it is defined, worked: ‖B1 B1ᵀ − B2 B2ᵀ‖_F, by way of (d, d) matrices. */
    static double distanceOfProjectors(Matrix b1, Matrix b2) {
        return Math.sqrt(projector(b1).minus(projector(b2)).square().sum());
    }

    /** The first k columns, worked. */
    static Matrix firstColumns(Matrix a, int k) {
        return a.transpose().slice(0, k).transpose();
    }

    /**
     * The first k right singular vectors of X, in descending order of their singular values, by its SVD.
     *
     * @param x X: (n, d), a row is a point
     * @param k 1 to min(n, d)
     * @return B: (d, k), orthonormal columns, each of either sign
     * @throws ShapeException where there are not k singular vectors
     */
    public static Matrix basis(Matrix x, int k) {
        requireAtMost(Math.min(x.rows(), x.columns()), k, x);
        // TODO 3a1: which matrix of Decompositions.svd has the right singular vectors, as rows or as columns?
        throw new NotAttempted("3a1");
    }

    /**
     * The same subspace by the eigenvectors of Xᵀ X: (d, d), which is small where there are many points of few
     * dimensions. Squaring costs digits: directions with σ below 1e-8 σ1 drown in rounding errors.
     *
     * @param x X: (n, d), a row is a point
     * @param k 1 to d
     * @return B: (d, k), orthonormal columns, each of either sign, in descending order of the eigenvalues
     * @throws ShapeException where there are not k eigenvectors
     */
    public static Matrix basisByEigenvalues(Matrix x, int k) {
        requireAtMost(x.columns(), k, x);
        // TODO 3a1: which eigenvectors do you take of those that Decompositions.symmetricEigenvalues computes?
        throw new NotAttempted("3a1");
    }

    /**
     * The distance of two subspaces of R^d, ‖B1 B1ᵀ − B2 B2ᵀ‖_F, without a (d, d) matrix.
     *
     * <p>It is right for subspaces that are close, to about 1e-15: no two large numbers are subtracted to give a small
     * one, as in k1 + k2 − 2 ‖B1ᵀ B2‖², whose root is wrong by 1e-8.
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
            throw new ShapeException("a basis of " + k + " columns for points " + x.shape() + ": it has 1 to " + most);
        }
    }
}
