package problem3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kata.data.Mnist;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import kata.random.Generator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import problem1.Variable;
import problem2.Augmentation;

@EnabledIfSystemProperty(named = "kata.graded", matches = "solutions",
        disabledReason = "it trains with tasks that may be blank")
class ReconstructorTest {
    private final Matrix images = Mnist.test().first(20).images(Precision.FLOAT32);

    /** The autoencoder that the recipe describes, handed over by its logits alone. */
    @Test
    void anotherNetworkIsTrainedAsTheAutoencoderIs() {
        AutoencoderRecipe recipe = new AutoencoderRecipe("small", List.of(784, 6, 2), 2, 10, 3e-3, 0.3, 0.9,
                Augmentation.NONE, 0);
        Autoencoder same = new Autoencoder(Generator.defaultRng(3), Precision.FLOAT32, 784, 6, 2);
        AutoencoderTraining other = new AutoencoderTraining(recipe, 3, images, images, Reconstructor.ofLogits(
                same.parameters(), some -> same.logits(same.encode(Variable.constant(some)))));
        AutoencoderTraining own = new AutoencoderTraining(recipe, 3, images, images);
        for (AutoencoderTraining each : List.of(other, own)) {
            each.runEpoch();
            each.runEpoch();
        }
        assertThat(other.network()).isNull();
        assertThat(other.state().parameters()).isEqualTo(own.state().parameters());
        assertThat(other.state().lastTestError()).isEqualTo(own.state().lastTestError());
        assertThat(same.parameters().get(0).v).isEqualTo(own.network().parameters().get(0).v);
    }
}
