package kata.checks;

import java.util.function.ToDoubleFunction;
import kata.matrix.Matrix;
import kata.shell.NumericalGradient;

/** Checks gradients against finite differences. */
public final class FiniteDifferences {
    private FiniteDifferences() {
    }

    /**
     * Checks a gradient against finite differences, element by element.
     *
     * @param gradient  the gradient to check, perhaps with known mistakes ({@link Check#unlike})
     * @param phi       the objective as a function of the matrix
     * @param rounding  the bound E on the rounding error of one value of φ
     */
    public static void check(Check gradient, ToDoubleFunction<Matrix> phi, Matrix at, double rounding) {
        NumericalGradient expected = NumericalGradient.of(phi, at, rounding);
        gradient.isCloseTo(expected.values(),
                Tolerance.within(expected.bound(), "the error bound of finite differences"));
    }
}
