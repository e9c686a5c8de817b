package kata.matrix;

import kata.matrix.lazy.LazyMatrix;

/** Opens a matrix to the tests of lazy evaluation. */
public final class Lazy {
    private Lazy() {
    }

    /** What the matrix holds. */
    public static LazyMatrix of(Matrix matrix) {
        return matrix.lazy;
    }
}
