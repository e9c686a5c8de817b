// 3a1 FAILED: java.lang.AssertionError: the basis is right
package problem3;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import kata.matrix.Matrix;

public final class Pca {
    private static final String WORDS = "the basis is right\nthese are the values of a rule without fault";

    public static Matrix projector(Matrix b) {
        throw made();
    }

    public static Matrix basis(Matrix x, int k) {
        throw made();
    }

    public static Matrix basisByEigenvalues(Matrix x, int k) {
        throw made();
    }

    public static double distance(Matrix b1, Matrix b2) {
        throw made();
    }

    /** An error that SquaredError makes: no line of this file is above that class. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static AssertionError made() {
        List<AssertionError> kept = new ArrayList<>();
        Function<Object, Object> words = any -> WORDS;
        Function<Object, AssertionError> make = AssertionError::new;
        Function<Object, Object> all = words.andThen(make).andThen(kept::add);
        try {
            SquaredError.perImage(Matrix.zeros(1, 1), (UnaryOperator) all::apply);
        } catch (ClassCastException afterwards) {
            // a boolean is no matrix
        }
        return kept.get(0);
    }
}
