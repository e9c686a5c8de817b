package kata.checks;

import java.util.Random;
import java.util.stream.DoubleStream;
import kata.matrix.Matrix;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Random matrices for properties, whose elements have few digits, so that a person can read an example. A failing
 * example is shrunk to the smallest shape that fails. Its elements stay as drawn: to shrink elements takes seconds and
 * leaves only zeros.
 *
 * <p>A matrix is drawn as a whole, in a quarter of the time of an array of {@code Arbitraries.doubles()}.
 */
public final class RandomMatrices {
    /** Kinks, poles and fixed points of operations; one element in twenty is one of these or a bound of the range. */
    private static final double[] SPECIAL = {-1, -0.01, 0, 0.01, 1};
    private static final int ELEMENTS_A_SPECIAL_ONE = 20;

    private RandomMatrices() {
    }

    /** Matrices with elements in [−3, 3], with two digits after the point. */
    public static Arbitrary<Matrix> ofShape(int rows, int columns) {
        return ofShape(rows, columns, -3, 3);
    }

    /** Matrices with elements in [least, most], with two digits after the point. */
    public static Arbitrary<Matrix> ofShape(int rows, int columns, double least, double most) {
        double[] special = DoubleStream.concat(DoubleStream.of(least, most),
                DoubleStream.of(SPECIAL).filter(x -> least < x && x < most)).toArray();
        return Arbitraries.randomValue(random -> Matrix.of(rows, columns, DoubleStream.generate(() ->
                element(random, special, least, most)).limit((long) rows * columns).toArray()));
    }

    private static double element(Random random, double[] special, double least, double most) {
        return random.nextInt(ELEMENTS_A_SPECIAL_ONE) == 0 ? special[random.nextInt(special.length)]
                : Math.round(100 * (least + random.nextDouble() * (most - least))) / 100.0;
    }
}
