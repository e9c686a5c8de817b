package problem3;

import java.util.Arrays;
import kata.NotAttempted;
import kata.data.Mnist;
import kata.matrix.Matrix;
import problem1.Variable;

/**
 * Task 3b2: digits as points in the plane, the paper's figure 3, and a measure of how well their classes separate.
 *
 * <p>The figure's part A has the first two principal components, part B the codes of 784-1000-500-250-2.
 */
public final class Plane {
    private Plane() {
    }

    /** The codes of a trained autoencoder, worked: (n, 784) gives (n, code). */
    public static Matrix codes(Autoencoder trained, Matrix images) {
        return trained.encode(Variable.constant(images)).v;
    }

    /**
     * The codes of images by the first k principal components of the training images.
     *
     * @param train  (n, d), the images that give the mean and the components
     * @param images (m, d), the images to encode
     * @return the codes, (m, k)
     */
    public static Matrix principalCodes(Matrix train, Matrix images, int k) {
        // TODO 3b2: from which images do mean and components come? CentredPca computes both.
        throw new NotAttempted("3b2");
    }

    /**
     * The share of points whose class is the most frequent class of their nearest neighbours. A point is not its own
     * neighbour. The smallest of equally frequent classes wins. If several points are equally far away and not all
     * of them can vote, any of them may.
     *
     * @param codes  (n, k), one point a row
     * @param labels the n classes, in 0..9
     * @param count  the number of neighbours that vote, less than n
     */
    public static double neighbourAccuracy(Matrix codes, int[] labels, int count) {
        // TODO 3b2: which points are the nearest ones, and which class do most of them have?
        throw new NotAttempted("3b2");
    }
}
