package problem2;

import kata.matrix.Matrix;
import kata.random.Generator;

/**
 * Shifts each image by one of nine vectors, drawn uniformly: −1, 0 or 1 pixel in x and in y. New pixels are black.
 *
 * <p>P. Y. Simard, D. Steinkraus, J. C. Platt, Best practices for convolutional neural networks applied to visual
 * document analysis, ICDAR 2003, section 2.
 */
public final class Shifts implements Augmentation {
    private static final int SIDE = 28;

    @Override
    public Matrix apply(Matrix images, Generator rng) {
        double[] pixels = images.toArray();
        float[] shifted = new float[pixels.length];
        for (int image = 0; image < images.rows(); image++) {
            int way = (int) rng.integers(0, 9);
            int down = way / 3 - 1;
            int right = way % 3 - 1;
            for (int y = Math.max(0, down); y < Math.min(SIDE, SIDE + down); y++) {
                for (int x = Math.max(0, right); x < Math.min(SIDE, SIDE + right); x++) {
                    int to = (image * SIDE + y) * SIDE + x;
                    shifted[to] = (float) pixels[to - down * SIDE - right];
                }
            }
        }
        return Matrix.of(images.rows(), images.columns(), shifted).to(images.precision());
    }
}
