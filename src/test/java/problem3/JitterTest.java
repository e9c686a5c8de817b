package problem3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import kata.data.Mnist;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import kata.random.Generator;
import org.junit.jupiter.api.Test;

class JitterTest {
    private static final int SIDE = 28;

    @Test
    void noJitterLeavesImagesAsTheyAre() {
        Matrix images = Mnist.test().first(20).images(Precision.FLOAT32);
        assertThat(new Jitter(0, 0, 0).apply(images, Generator.defaultRng(1))).isEqualTo(images);
    }

    @Test
    void aShiftMovesTheCentreOfGravityByAsManyPixelsAtMost() {
        Matrix images = squares(200);
        Matrix moved = new Jitter(0, 0, 3).apply(images, Generator.defaultRng(1));
        double furthest = 0;
        for (int i = 0; i < images.rows(); i++) {
            double[] centre = centre(moved, i);
            double away = Math.max(Math.abs(centre[0] - 13.5), Math.abs(centre[1] - 13.5));
            assertThat(away).isLessThan(3.0001);
            assertThat(ink(moved, i)).as("ink of image %d", i).isCloseTo(ink(images, i), within(1e-3));
            furthest = Math.max(furthest, away);
        }
        assertThat(furthest).isGreaterThan(2.5);
    }

    @Test
    void aTurnKeepsTheCentreAndTheInk() {
        Matrix images = squares(50);
        Matrix moved = new Jitter(0.3, 0, 0).apply(images, Generator.defaultRng(2));
        for (int i = 0; i < images.rows(); i++) {
            assertThat(centre(moved, i)).containsExactly(new double[] {13.5, 13.5}, within(1e-3));
        }
        assertThat(moved).isNotEqualTo(images);
    }

    @Test
    void aStretchByAShareChangesTheInkByItsSquare() {
        Matrix images = squares(200);
        Matrix moved = new Jitter(0, 0.2, 0).apply(images, Generator.defaultRng(3));
        for (int i = 0; i < images.rows(); i++) {
            double ratio = ink(images, i) / ink(moved, i);
            assertThat(ratio).isBetween(0.8 * 0.8 - 0.05, 1.2 * 1.2 + 0.05);
        }
    }

    @Test
    void theSameSeedMovesAlikeAndPrecisionIsKept() {
        Matrix images = Mnist.test().first(30).images(Precision.FLOAT64);
        Jitter jitter = new Jitter(0.1, 0.05, 0.5);
        Matrix once = jitter.apply(images, Generator.defaultRng(4));
        assertThat(once.precision()).isEqualTo(Precision.FLOAT64);
        assertThat(jitter.apply(images, Generator.defaultRng(4))).isEqualTo(once);
        assertThat(jitter.apply(images, Generator.defaultRng(5))).isNotEqualTo(once);
        double[] pixels = once.toArray();
        for (double pixel : pixels) {
            assertThat(pixel).isBetween(0.0, 1.0);
        }
    }

    /** A source that is exactly a pixel beyond the last one: there the edge ends, and so does what there is to read. */
    @Test
    void aSourceOnTheBlackEdgeIsBlack() {
        Matrix image = Matrix.of(1, SIDE * SIDE, Generator.defaultRng(8).random(SIDE * SIDE)).plus(1);
        for (int seed = 1; seed <= 20; seed++) {
            double[] draws = Arrays.stream(Generator.defaultRng(seed).random(5)).map(u -> 2 * u - 1).toArray();
            for (int direction = 3; direction < 5; direction++) {   // to the right, down
                Jitter jitter = new Jitter(0, 0, 1 / draws[direction]);
                boolean exactly = jitter.shift() * draws[direction] == 1;
                Matrix moved = jitter.apply(image, Generator.defaultRng(seed));
                for (int p = 0; exactly && p < SIDE; p++) {
                    int last = direction == 3 ? p * SIDE + SIDE - 1 : (SIDE - 1) * SIDE + p;
                    assertThat(moved.get(0, last)).as("seed %d, pixel %d", seed, last).isZero();
                }
            }
        }
    }

    /** Each pixel on its own, by the formula and the draws of {@link Jitter}. */
    @Test
    void everyPixelIsInterpolatedAtItsSource() {
        Matrix images = Matrix.of(20, SIDE * SIDE, Generator.defaultRng(6).random(20 * SIDE * SIDE));
        double[] moved = new Jitter(0.3, 0.2, 4).apply(images, Generator.defaultRng(7)).toArray();
        Generator rng = Generator.defaultRng(7);
        for (int i = 0; i < images.rows(); i++) {
            double[] image = images.slice(i, i + 1).toArray();
            double angle = 0.3 * (2 * rng.random() - 1);
            double scale = 1 + 0.2 * (2 * rng.random() - 1);
            double shear = 0.3 * (2 * rng.random() - 1);
            double right = 4 * (2 * rng.random() - 1);
            double down = 4 * (2 * rng.random() - 1);
            for (int p = 0; p < SIDE * SIDE; p++) {
                double x = p % SIDE - 13.5;
                double y = p / SIDE - 13.5;
                double sourceX = scale * Math.cos(angle) * x + (shear - Math.sin(angle)) * y + right + 13.5;
                double sourceY = Math.sin(angle) * x + scale * Math.cos(angle) * y + down + 13.5;
                assertThat(moved[i * SIDE * SIDE + p]).as("pixel %d of image %d", p, i)
                        .isCloseTo(interpolated(image, sourceX, sourceY), within(1e-6));
            }
        }
    }

    private static double interpolated(double[] image, double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double sum = 0;
        for (int corner = 0; corner < 4; corner++) {
            int atX = left + corner % 2;
            int atY = top + corner / 2;
            boolean inside = atX >= 0 && atX < SIDE && atY >= 0 && atY < SIDE;
            sum += inside ? image[atY * SIDE + atX] * (1 - Math.abs(x - atX)) * (1 - Math.abs(y - atY)) : 0;
        }
        return sum;
    }

    /** White squares of 8 x 8 pixels in the middle. */
    private static Matrix squares(int count) {
        float[] pixels = new float[count * SIDE * SIDE];
        for (int i = 0; i < count; i++) {
            for (int y = 10; y < 18; y++) {
                for (int x = 10; x < 18; x++) {
                    pixels[(i * SIDE + y) * SIDE + x] = 1;
                }
            }
        }
        return Matrix.of(count, SIDE * SIDE, pixels);
    }

    private static double ink(Matrix images, int i) {
        return images.slice(i, i + 1).sum();
    }

    private static double[] centre(Matrix images, int i) {
        double[] pixels = images.slice(i, i + 1).toArray();
        double x = 0;
        double y = 0;
        for (int p = 0; p < pixels.length; p++) {
            x += pixels[p] * (p % SIDE);
            y += pixels[p] * (p / SIDE);
        }
        return new double[] {x / ink(images, i), y / ink(images, i)};
    }
}
