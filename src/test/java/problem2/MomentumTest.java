package problem2;

import java.util.SplittableRandom;
import kata.checks.Check;
import kata.checks.Tolerance;
import kata.data.Golden;
import kata.matrix.Matrix;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The worked rule; it earns no points. */
class MomentumTest extends UpdateRuleContract {
    @Override
    UpdateRule newRule() {
        return new Momentum(0.9);
    }

    @Override
    double rateForQuadratics() {
        return 0.1;
    }

    @Override
    WithFormula withFormula(SplittableRandom settings, double none) {
        double decay = settings.nextDouble(0.5, 0.99);
        return new WithFormula(new Momentum(decay), (m, g, t) -> -(m[0] = decay * m[0] + g));
    }

    @Property(tries = 30)
    void theStepsAreThoseOfTheFormula(@ForAll long seed) {
        checkStepsAreThoseOfTheFormula(seed, 0);
    }

    @Example
    void withoutMomentumTwoHundredStepsAgreeWithPyTorch() {
        Trajectories.check("sgd", new Momentum(0)).keptAs("problem2/updates/sgd")
                .isCloseTo(Golden.matrix("problem2/updates/sgd"), Tolerance.ofColumn(1e-12));
    }

    @Example
    void aConstantGradientBuildsUpToTenTimesItself() {
        UpdateRule rule = newRule();
        Matrix zero = Matrix.zeros(1, 1);
        for (int t = 1; t <= 20; t++) {
            Check.that("step " + t, rule.step(zero, zero.plus(1), 1))
                    .isCloseTo(zero.plus(-10 * (1 - StrictMath.pow(0.9, t))), Tolerance.ofEach(1e-13));
        }
    }
}
