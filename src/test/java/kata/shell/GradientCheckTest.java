package kata.shell;

import static org.assertj.core.api.Assertions.assertThat;

import kata.matrix.Matrix;
import kata.matrix.Precision;
import org.junit.jupiter.api.Test;
import problem1.Variable;

class GradientCheckTest {
    private static final Matrix X = Matrix.of(2, 3, 1, -2, 3, 0.5, 5, -6);

    @Test
    void gradientsOfNumbersAndOfMatricesAgree() {
        assertThat(GradientCheck.of(x -> x.tanh().sum(), X)).startsWith("RIGHT: x.g agrees")
                .contains("at all 6 elements").hasLineCount(2);
        assertThat(GradientCheck.of(Variable::sigmoid, X.to(Precision.FLOAT32))).startsWith("RIGHT");
        assertThat(GradientCheck.of(x -> x.scale(1e9).plus(Variable.of(X)), X)).startsWith("RIGHT");
    }

    /** A use that the arrows do not know of: d(x ⊙ x)/dx is 2 x, and the arrows say x. */
    @Test
    void theWrongElementsAreCountedAndTheWorstIsNamed() {
        assertThat(GradientCheck.of(x -> x.times(Variable.of(x.v)).sum(), X)).startsWith("WRONG: x.g differs")
                .contains("at 6 of 6 elements",
                        "difference is 6.00, at x.g[1][2]: -6.00000 by Variable, -12.0000 by finite");
        Matrix one = Matrix.of(2, 3, 0, 0, 0, 0, 1e-5, 0);
        assertThat(GradientCheck.of(x -> x.plus(Variable.of(x.v.times(one))), X))
                .contains("at 1 of 6 elements", "at x.g[1][1]");
    }

    @Test
    void aGradientThatIsNotThereIsWrong() {
        assertThat(GradientCheck.of(x -> Variable.of(x.v).sum(), X)).isEqualTo(
                "WRONG: x.g is null. No arrow led from the result back to x.");
    }
}
