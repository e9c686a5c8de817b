package kata.checks;

import java.util.Random;
import java.util.stream.DoubleStream;
import kata.matrix.Matrix;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Matrices for properties: few digits, so that an example can be read. What failed is shown in the smallest shape that
 * fails. Its elements stay as they were drawn: trying smaller ones takes seconds, and leaves nothing but zeros to see.
 *
 * <p>A matrix is drawn as a whole. As an array of {@code Arbitraries.doubles()} it would cost four times as much time.
 */
public final class RandomMatrices {
    /** Kinks, poles and fixed points of operations; one element in twenty is one of these or a bound. */
    private static final double[] SPECIAL = {-1, -0.01, 0, 0.01, 1};
    private static final int ELEMENTS_A_SPECIAL_ONE = 20;

    private RandomMatrices() {
    }

    /** Elements in [−3, 3] with two digits after the point. */
    public static Arbitrary<Matrix> ofShape(int rows, int columns) {
        return ofShape(rows, columns, -3, 3);
    }

    /** Elements in [least, most] with two digits after the point. */
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
