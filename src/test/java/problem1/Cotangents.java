package problem1;

import java.util.SplittableRandom;
import kata.matrix.Matrix;

/** Random cotangents: never all ones, so that a product with the wrong factor shows. */
final class Cotangents {
    private Cotangents() {
    }

    /** Of the given value's shape, with elements of magnitude 0.5 to 2. */
    static Matrix any(Matrix value, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] elements = new double[value.rows() * value.columns()];
        for (int i = 0; i < elements.length; i++) {
            double size = 0.5 + 1.5 * random.nextDouble();
            elements[i] = random.nextBoolean() ? size : -size;
        }
        return Matrix.of(value.rows(), value.columns(), elements);
    }
}
