package problem3;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kata.matrix.Matrix;
import kata.matrix.ShapeException;
import kata.random.Generator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** How many columns a basis may have: the error says it before anything is computed. */
@EnabledIfSystemProperty(named = "kata.graded", matches = "solutions",
        disabledReason = "an answer may refuse in other words")
class BasisSizesTest {
    private final Matrix points = Subspaces.normal(Generator.defaultRng(1), 6, 9);

    @Test
    void noColumnsAndMoreThanThereAreAreNamedWithThePointsAndTheLimit() {
        for (Matrix x : List.of(points, points.transpose())) {
            for (int k : new int[] {-1, 0, 7}) {
                String why = "a basis of " + k + " columns for points " + x.shape() + ": use 1 to 6";
                refused(() -> Pca.basis(x, k), why);
                refused(() -> RobustFactorization.fit(x, k, a -> { }), why);
            }
        }
        for (int k : new int[] {-1, 0, 10}) {
            refused(() -> Pca.basisByEigenvalues(points, k),
                    "a basis of " + k + " columns for points (6, 9): use 1 to 9");
        }
    }

    private static void refused(Runnable wrong, String why) {
        assertThatThrownBy(wrong::run).isInstanceOf(ShapeException.class).hasMessage(why);
    }
}
