package problem3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import kata.matrix.Matrix;
import kata.random.Generator;
import org.junit.jupiter.api.Test;

class SquaredErrorTest {
    /** More than are taken at once, so that the parts have to add up. */
    private static final int IMAGES = 2500;

    @Test
    void itIsTheMeanOverAllImagesOfTheSumOverThePixels() {
        Matrix images = Matrix.of(IMAGES, 3, Generator.defaultRng(1).random(3 * IMAGES));
        double error = SquaredError.perImage(images, some -> some.scale(0.5).plus(2));
        assertThat(error).isCloseTo(images.scale(0.5).plus(-2).square().sum() / IMAGES, within(1e-12));
        assertThat(SquaredError.perImage(images, some -> some)).isZero();
    }
}
