package problem3;

import java.util.Arrays;
import java.util.function.Consumer;
import kata.matrix.Decompositions;
import kata.matrix.Matrix;
import kata.matrix.ShapeException;

/**
 * Task 3a2: the subspace with the least sum of distances to the points. PCA has the least sum of their squares.
 *
 * <pre>
 *   min Σ ‖x_i − A z_i‖₂   over A: (d, k) and all z_i: (k, 1)        X: (n, d)   a row is a point
 * </pre>
 *
 * An outlier pulls with the same force however far it is away, so a few of them cannot turn the subspace that the other
 * points agree on. The objective is neither convex nor smooth: it has a kink wherever a point lies on the subspace,
 * and at the solution most of them do.
 *
 * <p>C. Ding, D. Zhou, X. He, H. Zha, R1-PCA: rotational invariant L1-norm principal component analysis, ICML 2006.
 */
public final class RobustFactorization {
    private RobustFactorization() {
    }

    /**
     * The distances of the points from the subspace that the columns of A span, worked: (n, 1). Of all z the best puts
     * A z at the foot of the perpendicular, Q Qᵀ x with an orthonormal basis Q of the same subspace.
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
     * Minimises the objective to the end: where all points but a few outliers of about their length lie on a subspace,
     * that one is found to 1e-6 ({@link Pca#distance}) or better. Any method will do.
     *
     * @param x        X: (n, d), a row is a point; finite
     * @param k        1 to min(n, d), whatever the rank of X
     * @param progress told the basis after each iteration
     * @return A: (d, k), whose columns need not be orthonormal
     * @throws ShapeException where k is none of these
     */
    public static Matrix fit(Matrix x, int k, Consumer<Matrix> progress) {
        Pca.requireAtMost(Math.min(x.rows(), x.columns()), k, x);
        // SOLUTION 3a2: which method finds the least sum? Give progress each basis on the way; return the last.
        // Least squares, reweighted: the parabola r²/2w + w/2 touches r at r = w and is above it elsewhere. So with the
        // residuals w_i of one subspace, that of least Σ r_i²/w_i has no higher Σ r_i: PCA's of the rows x_i/√w_i.
        // A point on the subspace has w_i = 0: no w_i is taken below a floor, which falls to what rounding leaves of 0.
        // G. Lerman, T. Maunu, Fast, robust and non-convex subspace recovery, Information and Inference 7, 2018.
        Matrix basis = Pca.basis(x.divideColumn(x.square().rowSums().sqrt()).where(x, 0), k); // long outliers turn PCA
        progress.accept(basis);
        Matrix distances = residuals(x, basis);
        double zero = 1e-16 * Math.sqrt(x.square().sum());
        double before = distances.sum();
        double after = before;
        double floor = before / x.rows();
        for (int sweep = 0; sweep < 500 && (floor > zero || after < (1 - 1e-12) * before); sweep++) {
            floor = Math.max(floor / 4, zero);
            double least = floor;
            double[] factors = Arrays.stream(distances.toArray()).map(r -> 1 / Math.sqrt(Math.max(r, least))).toArray();
            basis = Pca.basis(x.timesColumn(Matrix.of(x.rows(), 1, factors).to(x.precision())), k);
            progress.accept(basis);
            distances = residuals(x, basis);
            before = after;
            after = distances.sum();
        }
        return basis;
        // END
    }
}
