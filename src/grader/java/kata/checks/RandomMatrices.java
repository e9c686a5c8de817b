package kata.checks;

import kata.matrix.Matrix;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Matrices for properties: few digits, so that an example can be read. What failed is shown in the smallest shape that
 * fails. Its elements stay as they were drawn: trying smaller ones takes seconds, and leaves nothing but zeros to see.
 */
public final class RandomMatrices {
    private RandomMatrices() {
    }

    /** Elements in [−3, 3] with two digits after the point. */
    public static Arbitrary<Matrix> ofShape(int rows, int columns) {
        return ofShape(rows, columns, -3, 3);
    }

    /** Elements in [least, most] with two digits after the point. */
    public static Arbitrary<Matrix> ofShape(int rows, int columns, double least, double most) {
        return of(rows, columns, Arbitraries.doubles().between(least, most).ofScale(2));
    }

    /** Elements of magnitude 0.1 to 3: away from the kink of ReLU and from the pole of a division. */
    public static Arbitrary<Matrix> awayFromZero(int rows, int columns) {
        return of(rows, columns, Arbitraries.doubles().between(0.1, 3).ofScale(2)
                .flatMap(x -> Arbitraries.of(x, -x)));
    }

    private static Arbitrary<Matrix> of(int rows, int columns, Arbitrary<Double> element) {
        return element.array(double[].class).ofSize(rows * columns).dontShrink()
                .map(x -> Matrix.of(rows, columns, x));
    }
}
