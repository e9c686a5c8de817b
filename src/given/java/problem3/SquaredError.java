package problem3;

import java.util.function.UnaryOperator;
import kata.matrix.Matrix;

/** The error of reconstructions, in the paper's measure. */
public final class SquaredError {
    private static final int AT_ONCE = 1000;

    private SquaredError() {
    }

    /**
     * The squared error of an image, summed over its pixels, averaged over the images.
     *
     * @param images      X: (n, d), pixels in [0, 1]
     * @param reconstruct the map from rows of X to their reconstructions
     */
    public static double perImage(Matrix images, UnaryOperator<Matrix> reconstruct) {
        double sum = 0;
        for (int from = 0; from < images.rows(); from += AT_ONCE) {
            Matrix some = images.slice(from, Math.min(images.rows(), from + AT_ONCE));
            sum += reconstruct.apply(some).minus(some).square().sum();
        }
        return sum / images.rows();
    }
}
