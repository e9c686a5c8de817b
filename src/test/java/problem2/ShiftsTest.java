package problem2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import kata.data.Mnist;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import kata.random.Generator;
import org.junit.jupiter.api.Test;

class ShiftsTest {
    private static final int SIDE = 28;

    @Test
    void eachImageIsMovedInOneOfNineWaysAndAllOccur() {
        Matrix images = Matrix.of(200, SIDE * SIDE, Generator.defaultRng(2).random(200 * SIDE * SIDE))
                .to(Precision.FLOAT32);   // not black at the edges, as digits are
        Matrix shifted = new Shifts().apply(images, Generator.defaultRng(1));
        assertThat(shifted.shape()).isEqualTo(images.shape());
        assertThat(shifted.precision()).isEqualTo(Precision.FLOAT32);
        Set<Integer> ways = new HashSet<>();
        for (int image = 0; image < images.rows(); image++) {
            int way = way(images.slice(image, image + 1).toArray(), shifted.slice(image, image + 1).toArray());
            assertThat(way).as("the way in which image %d was moved", image).isNotNegative();
            ways.add(way);
        }
        assertThat(ways).hasSize(9);
    }

    @Test
    void theSeedDecidesTheShifts() {
        Matrix images = Mnist.test().first(20).images(Precision.FLOAT64);
        assertThat(new Shifts().apply(images, Generator.defaultRng(7)).precision()).isEqualTo(Precision.FLOAT64);
        assertThat(new Shifts().apply(images, Generator.defaultRng(7)))
                .isEqualTo(new Shifts().apply(images, Generator.defaultRng(7)))
                .isNotEqualTo(new Shifts().apply(images, Generator.defaultRng(8)));
    }

    private static int way(double[] image, double[] shifted) {
        for (int way = 0; way < 9; way++) {
            if (Arrays.equals(moved(image, way / 3 - 1, way % 3 - 1), shifted)) {
                return way;
            }
        }
        return -1;
    }

    private static double[] moved(double[] image, int down, int right) {
        double[] moved = new double[image.length];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int fromY = y - down;
                int fromX = x - right;
                boolean inside = fromY >= 0 && fromY < SIDE && fromX >= 0 && fromX < SIDE;
                moved[y * SIDE + x] = inside ? image[fromY * SIDE + fromX] : 0;
            }
        }
        return moved;
    }
}
