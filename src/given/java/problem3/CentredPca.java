package problem3;

import kata.data.Golden;
import kata.matrix.Matrix;
import kata.matrix.Precision;

/**
 * PCA of points whose mean is not 0, such as images: the mean is subtracted first and added back last.
 *
 * <pre>
 *   Z = (X − 1 μ) A         X: (n, d)   μ: (1, d)   A: (d, k)   Z: (n, k)
 *   X ≈ Z Aᵀ + 1 μ
 * </pre>
 *
 * @param mean  μ: (1, d), in float64
 * @param basis A: (d, k), orthonormal, in float64
 */
public record CentredPca(Matrix mean, Matrix basis) {

    /** Fits the mean and the k directions of largest variance to points: (n, d). */
    public static CentredPca fit(Matrix points, int k) {
        Matrix x = points.to(Precision.FLOAT64);
        Matrix mean = x.columnSums().scale(1.0 / x.rows());
        return new CentredPca(mean, Pca.basisByEigenvalues(x.minusRow(mean), k));
    }

    /**
     * The PCA of MNIST's training images, as computed by NumPy, for use before task 3a1 is solved.
     *
     * @param k the number of components, 1 to 30
     */
    public static CentredPca ofMnist(int k) {
        Matrix components = Golden.matrix("problem3/mnist/components-30").transpose();
        if (k < 1 || k > components.rows()) {
            throw new IllegalArgumentException("PCA with " + k + " numbers: golden/ has components for 1 to "
                    + components.rows());
        }
        return new CentredPca(Golden.matrix("problem3/mnist/mean"), components.slice(0, k).transpose());
    }

    /** Maps points X: (n, d) to codes Z: (n, k). */
    public Matrix encode(Matrix points) {
        return points.to(Precision.FLOAT64).minusRow(mean).matmul(basis).to(points.precision());
    }

    /** Maps codes Z: (n, k) back to points: (n, d). */
    public Matrix decode(Matrix codes) {
        return codes.to(Precision.FLOAT64).matmul(basis.transpose()).plusRow(mean).to(codes.precision());
    }

    /** The reconstructions of points from their codes: (n, d). */
    public Matrix reconstruct(Matrix points) {
        return decode(encode(points));
    }
}
