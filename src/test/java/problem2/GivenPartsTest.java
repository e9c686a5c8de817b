package problem2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import kata.random.Generator;
import org.junit.jupiter.api.Test;
import problem1.Variable;

/** What problem 2 gives a student beside the worked rule, the files and the log. */
class GivenPartsTest {
    @Test
    void eachParameterIsMovedByItsOwnRuleAndGradient() {
        Variable a = Variable.of(Matrix.of(1, 2, 1, 2));
        Variable b = Variable.of(Matrix.of(1, 1, 3));
        a.g = Matrix.of(1, 2, 10, 20);
        b.g = Matrix.of(1, 1, 30);
        List<UpdateRule> made = new ArrayList<>();
        Optimizer optimizer = new Optimizer(List.of(a, b), () -> {
            UpdateRule rule = new Momentum(made.size());
            made.add(rule);
            return rule;
        });
        assertThat(optimizer.rules()).isEqualTo(made).hasSize(2);
        optimizer.step(0.5);
        optimizer.step(0.5);
        assertThat(a.v).isEqualTo(Matrix.of(1, 2, 1 - 10, 2 - 20));   // without momentum
        assertThat(b.v).isEqualTo(Matrix.of(1, 1, 3 - 15 - 30));      // with all of it
    }

    @Test
    void aParameterThatNoBackwardPassHasReachedIsNamed() {
        Variable a = Variable.of(Matrix.zeros(1, 2));
        a.g = a.v;
        Optimizer optimizer = new Optimizer(List.of(a, Variable.of(Matrix.zeros(3, 4))), () -> new Momentum(0));
        assertThatThrownBy(() -> optimizer.step(1)).isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("parameter 1 of shape (3, 4) has no gradient: call backward()");
    }

    @Test
    void weightsAreDrawnLayerByLayerAsWideAsTheFanInAsks() {
        List<Variable> parameters = new Classifier(Generator.defaultRng(3), Precision.FLOAT64, 8, 4, 3).parameters();
        Generator rng = Generator.defaultRng(3);
        Matrix first = Matrix.of(4, 8, rng.standardNormal(32)).scale(Math.sqrt(2 / 8.0));
        Matrix second = Matrix.of(3, 4, rng.standardNormal(12)).scale(Math.sqrt(2 / 4.0));
        assertThat(parameters).extracting(parameter -> parameter.v)
                .containsExactly(first, second, Matrix.zeros(1, 4), Matrix.zeros(1, 3));
    }

    @Test
    void theHomeworksNetworkHasTheSizesOfTheText() {
        assertThat(Training.newClassifier(Generator.defaultRng(1)).parameters()).extracting(p -> p.v.shape())
                .containsExactly("(512, 784)", "(256, 512)", "(10, 256)", "(1, 512)", "(1, 256)", "(1, 10)");
        assertThat(Training.newClassifier(Generator.defaultRng(1)).parameters())
                .allMatch(parameter -> parameter.v.precision() == Precision.FLOAT32);
    }
}
