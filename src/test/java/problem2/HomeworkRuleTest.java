package problem2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kata.matrix.Matrix;
import org.junit.jupiter.api.Test;

class HomeworkRuleTest {
    private static UpdateRule adam() {
        return new Adam(0.9, 0.999, 1e-8);
    }

    /** Each step shrinks the parameter first. */
    private record Shrinking(UpdateRule rule, Object note) implements UpdateRule {
        @Override
        public Matrix step(Matrix theta, Matrix gradient, double rate) {
            return rule.step(theta.scale(1 - rate), gradient, rate);
        }
    }

    @Test
    void aRuleIsKnownByItsClass() {
        assertThat(HomeworkRule.in(new Adagrad(0))).contains(HomeworkRule.ADAGRAD);
        assertThat(HomeworkRule.in(new RmsProp(0.9, 0))).contains(HomeworkRule.RMSPROP);
        assertThat(HomeworkRule.in(adam())).contains(HomeworkRule.ADAM);
        assertThat(HomeworkRule.in(new Momentum(0.9))).isEmpty();
    }

    @Test
    void aRuleIsFoundInWhatIsPutAroundIt() {
        UpdateRule adam = adam();
        assertThat(HomeworkRule.in((theta, gradient, rate) -> adam.step(theta, gradient, rate / 2)))
                .contains(HomeworkRule.ADAM);
        assertThat(HomeworkRule.in(adam::step)).contains(HomeworkRule.ADAM);
        assertThat(HomeworkRule.in(new Shrinking(new Shrinking(adam, null), null))).contains(HomeworkRule.ADAM);
        assertThat(HomeworkRule.in((theta, gradient, rate) -> theta)).isEmpty();
    }

    @Test
    void partsThatCannotBeWrittenAreLeftOut() {
        assertThat(HomeworkRule.in(new Shrinking(adam(), new Object()))).contains(HomeworkRule.ADAM);
    }

    @Test
    void aMixtureIsNoneOfThem() {
        List<UpdateRule> both = List.of(adam(), new Adagrad(0));
        assertThat(HomeworkRule.in(new Shrinking(adam(), both))).isEmpty();
    }
}
