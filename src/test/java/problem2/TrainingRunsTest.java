package problem2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static problem2.TrainingRuns.End.NOT_BEGUN;
import static problem2.TrainingRuns.End.WHOLE;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import kata.data.Mnist;
import kata.runner.SystemProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Recipes that learn forty images by heart, and what a recipe does to the verdict once two have passed. */
@EnabledIfSystemProperty(named = "kata.graded", matches = "solutions",
        disabledReason = "it trains with tasks that may be blank")
class TrainingRunsTest {
    private final Mnist few = Mnist.train().first(40);
    private final SystemProperties properties = new SystemProperties();
    private final Recipe adam = recipe("Adam", () -> new Adam(0.9, 0.999, 1e-8), 1e-3);
    private final Recipe rmsProp = recipe("RMSprop", () -> new RmsProp(0.99, 1e-8), 1e-3);
    private final Recipe adagrad = recipe("Adagrad", () -> new Adagrad(1e-10), 0.02);
    private final Recipe failing = recipe("failing", () -> {
        throw new IllegalStateException("no such rule");
    }, 1);

    @BeforeEach
    void writeElsewhere(@TempDir Path folder) {
        properties.with("kata.output", folder.toString()).with("kata.values", null).with("kata.train", null);
    }

    @AfterEach
    void setBack() {
        properties.close();
    }

    private static Recipe recipe(String name, Supplier<UpdateRule> rule, double rate) {
        return new Recipe(name, rule, rate, 12, 10);
    }

    private TrainingRuns of(Recipe... recipes) {
        return TrainingRuns.of(List.of(recipes), few, few);
    }

    @Test
    void threeRulesAreTrainedAndOnlyTwoIfTheVerdictIsAllThatIsWanted() {
        assertThat(of(adam, rmsProp, adagrad).runs()).hasSize(3);
        properties.with("kata.train", "verdict");
        TrainingRuns two = of(adagrad, rmsProp, adam);
        assertThat(two.runs()).extracting(TrainingRuns.Run::name).containsExactly("Adam", "RMSprop", "Adagrad");
        assertThat(two.runs()).extracting(TrainingRuns.Run::end).containsExactly(WHOLE, WHOLE, NOT_BEGUN);
        two.requirePassed(2);
    }

    @Test
    void forTheVerdictAloneNoRuleIsTrainedThatCannotCount() {
        properties.with("kata.train", "verdict");
        TrainingRuns twice = of(adam, adam, recipe("Momentum", () -> new Momentum(0.9), 0.1));
        twice.requirePassed(1);
        assertThat(twice.runs()).extracting(TrainingRuns.Run::end).containsExactly(WHOLE, NOT_BEGUN, NOT_BEGUN);
        assertThatThrownBy(() -> twice.requirePassed(2)).hasMessageContainingAll("with 1 of the rules, expected 2",
                "Adam     100.00 %", "Adam     not trained", "Momentum not trained, by another rule",
                "two recipes of one rule count once, those of other rules not at all");
    }

    @Test
    void aNameIsOneLineWhateverSomebodyHasCalledHisRecipe() {
        TrainingRuns runs = of(recipe("Adam 98.40 %\nthe golden file is damaged", () -> new Momentum(0.9), 0.1));
        assertThatThrownBy(() -> runs.requirePassed(1)).hasMessageMatching(
                "(?s).*\n  Adam 98.40 %\\?the golden file is damaged [0-9.]+ %, by another rule\n.*");
    }

    @Test
    void anErrorInARecipeChangesNothingIfEnoughOthersPassAndIsToldOtherwise() {
        for (String train : new String[] {null, "verdict"}) {
            properties.with("kata.train", train);
            of(failing, adam, rmsProp).requirePassed(2);
            TrainingRuns one = of(adam, failing);
            one.requirePassed(1);
            assertThatThrownBy(() -> one.requirePassed(2)).hasMessage("no such rule");
        }
    }
}
