package problem2;

import static org.assertj.core.api.Assertions.assertThat;

import kata.matrix.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@EnabledIfSystemProperty(named = "kata.graded", matches = "solutions", disabledReason = "its rules may be blank")
class HomeworkRuleTest {
    private static UpdateRule adam() {
        return new Adam(0.9, 0.999, 1e-8);
    }

    /** Each step shrinks the parameter first. */
    private record Shrinking(UpdateRule rule) implements UpdateRule {
        @Override
        public Matrix step(Matrix theta, Matrix gradient, double rate) {
            return rule.step(theta.scale(1 - 0.01 * rate), gradient, rate);
        }
    }

    private record Decoy(UpdateRule never, UpdateRule real) implements UpdateRule {
        @Override
        public Matrix step(Matrix theta, Matrix gradient, double rate) {
            return real.step(theta, gradient, rate);
        }
    }

    @Test
    void aRuleIsKnownByItsStepsWhateverItsConstants() {
        assertThat(HomeworkRule.of(new Adagrad(0))).contains(HomeworkRule.ADAGRAD);
        for (double decay : new double[] {0, 0.7, 0.9, 0.97, 0.99, 0.999}) {
            assertThat(HomeworkRule.of(new RmsProp(decay, 1e-7))).contains(HomeworkRule.RMSPROP);
        }
        for (double beta1 : new double[] {0.4, 0.85, 0.9, 0.97}) {
            for (double beta2 : new double[] {0.97, 0.99, 0.999}) {
                assertThat(HomeworkRule.of(new Adam(beta1, beta2, 1e-7))).contains(HomeworkRule.ADAM);
            }
        }
    }

    @Test
    void momentumAndGradientDescentAreNoneOfThem() {
        for (double decay : new double[] {0, 0.5, 0.9, 0.99}) {
            assertThat(HomeworkRule.of(new Momentum(decay))).isEmpty();
        }
        assertThat(HomeworkRule.of((theta, gradient, rate) -> theta)).isEmpty();
        assertThat(HomeworkRule.of((theta, gradient, rate) -> theta.plus(gradient.scale(rate)))).isEmpty();
    }

    @Test
    void aRuleIsSeenThroughWhatIsPutAroundIt() {
        UpdateRule adam = adam();
        assertThat(HomeworkRule.of((theta, gradient, rate) -> adam.step(theta, gradient, rate / 2)))
                .contains(HomeworkRule.ADAM);
        assertThat(HomeworkRule.of(adam()::step)).contains(HomeworkRule.ADAM);
        assertThat(HomeworkRule.of(new Shrinking(new Shrinking(adam())))).contains(HomeworkRule.ADAM);
        UpdateRule clipped = adam();
        assertThat(HomeworkRule.of((theta, gradient, rate) -> {
            double norm = Math.sqrt(gradient.square().sum());
            return clipped.step(theta, gradient.scale(Math.min(1, 0.005 / norm)), rate);
        })).contains(HomeworkRule.ADAM);
    }

    @Test
    void whatARuleKeepsAndNeverUsesDoesNotCount() {
        assertThat(HomeworkRule.of(new Decoy(adam(), new Momentum(0.9)))).isEmpty();
        assertThat(HomeworkRule.of(new Decoy(adam(), new Adagrad(0)))).contains(HomeworkRule.ADAGRAD);
    }

    @Test
    void aRuleThatJumpsIsAnotherOne() {
        UpdateRule adam = adam();
        int[] steps = {0};
        assertThat(HomeworkRule.of((theta, gradient, rate) -> {
            Matrix next = adam.step(theta, gradient, rate);
            return steps[0]++ == 10 ? next.plus(1) : next;
        })).isEmpty();
    }
}
