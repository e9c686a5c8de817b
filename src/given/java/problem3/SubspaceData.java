package problem3;

import java.util.stream.DoubleStream;
import kata.matrix.Decompositions;
import kata.matrix.Matrix;
import kata.random.Generator;

/**
 * Points on a subspace, and a few outliers off the subspace.
 *
 * <pre>
 *   G: (d, k), Z: (n − m, k), O: (m, d)     standard normal, drawn in this order, row by row
 *   B                                       the columns of G, orthonormalized by QR
 *   X = [Z Bᵀ; O]                           every row divided by its length; no mean is subtracted
 * </pre>
 *
 * @param x        X: (n, d), a row is a point; the last m are the outliers
 * @param basis    B: (d, k), an orthonormal basis of the true subspace, which a method must find
 * @param outliers m, the number of outliers
 */
public record SubspaceData(Matrix x, Matrix basis, int outliers) {

    /** The homework's data: 98 points on a 20-dimensional subspace of R^200, and 2 outliers. */
    public static SubspaceData homework() {
        return likeTheHomework(55272022, 2);
    }

    /** Data as in the homework, but with another seed and with 0 to 100 outliers among the 100 points. */
    public static SubspaceData likeTheHomework(long seed, int outliers) {
        return draw(Generator.defaultRng(seed), 100, outliers, 200, 20);
    }

    /**
     * Draws points on a random subspace, and outliers.
     *
     * @param points     n, the number of points with the outliers, at least 1
     * @param outliers   m, the number of outliers, 0 to n
     * @param dimensions d, the dimension of the space
     * @param subspace   k, the dimension of the subspace, 1 to d
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static SubspaceData draw(Generator rng, int points, int outliers, int dimensions, int subspace) {
        if (points < 1 || outliers < 0 || outliers > points || subspace < 1 || subspace > dimensions) {
            throw new IllegalArgumentException(points + " points with " + outliers + " outliers on a subspace of "
                    + subspace + " dimensions in R^" + dimensions + ": at least one point, not more outliers than "
                    + "points, and a subspace of 1 to " + dimensions + " dimensions");
        }
        int onIt = points - outliers;
        Matrix g = normals(rng, dimensions, subspace);
        Matrix z = normals(rng, onIt, subspace);
        double[] o = rng.standardNormal(outliers * dimensions);
        Matrix basis = Decompositions.qr(g).q();
        double[] onTheSubspace = z.matmul(basis.transpose()).toArray();
        Matrix x = Matrix.of(points, dimensions,
                DoubleStream.concat(DoubleStream.of(onTheSubspace), DoubleStream.of(o)).toArray());
        Matrix lengths = x.square().rowSums().sqrt();
        return new SubspaceData(x.timesColumn(lengths.filledWith(1).divide(lengths)), basis, outliers);
    }

    private static Matrix normals(Generator rng, int rows, int columns) {
        return Matrix.of(rows, columns, rng.standardNormal(rows * columns));
    }
}
