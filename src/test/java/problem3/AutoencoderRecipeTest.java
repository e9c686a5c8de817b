package problem3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import problem2.Augmentation;

class AutoencoderRecipeTest {
    private static final int STEPS = 200;

    private static AutoencoderRecipe recipe(double augmented) {
        return new AutoencoderRecipe("small", List.of(784, 30, 5), 6, 50, 0.25, 0.1, 0.99,
                new Jitter(0.1, 0.05, 0.5), augmented);
    }

    /** Of 200 steps the first 20 rise: the step k, from 0, takes (k + 1) / 20 of the wave. */
    @Test
    void theRateRisesInAStraightLineAndFallsAsHalfAWaveToZero() {
        AutoencoderRecipe recipe = recipe(0);
        double[] wave = LongStream.rangeClosed(0, STEPS)
                .mapToDouble(k -> 0.25 * (0.5 + Math.cos(Math.PI * k / 200) / 2))
                .toArray();
        assertThat(recipe.rate(0, STEPS)).isCloseTo(0.05 * wave[0], within(1e-15));
        assertThat(recipe.rate(9, STEPS)).isCloseTo(0.5 * wave[9], within(1e-15));
        assertThat(recipe.rate(18, STEPS)).isCloseTo(0.95 * wave[18], within(1e-15));
        for (int k = 19; k <= STEPS; k++) {
            assertThat(recipe.rate(k, STEPS)).isCloseTo(wave[k], within(1e-15));
        }
        assertThat(recipe.rate(STEPS / 2, STEPS)).isCloseTo(0.125, within(1e-15));
        assertThat(recipe.rate(STEPS, STEPS)).isCloseTo(0, within(1e-15));
    }

    @Test
    void theDescriptionTellsAllThatTrainingDependsOn() {
        String plain = "small, [784, 30, 5], 6 epochs of minibatches of 50, rate 0.25, warm-up 0.1, beta2 0.99";
        assertThat(recipe(0).description()).isEqualTo(plain);
        assertThat(recipe(0.7).description())
                .isEqualTo(plain + ", Jitter[turn=0.1, stretch=0.05, shift=0.5] for 0.7 of the steps");
        assertThat(recipe(0).widths()).containsExactly(784, 30, 5);
    }

    @Test
    void withoutAugmentationNoneIsNamed() {
        AutoencoderRecipe recipe = new AutoencoderRecipe("plain", List.of(784, 2), 1, 10, 0.5, 0.5, 0.9,
                Augmentation.NONE, 0);
        assertThat(recipe.description()).isEqualTo("plain, [784, 2], 1 epochs of minibatches of 10, rate 0.5, "
                + "warm-up 0.5, beta2 0.9");
    }

    @Test
    void theStandardRecipeIsThatOfTheFiguresAndTheSmallOneIsShort() {
        AutoencoderRecipe standard = AutoencoderRecipe.standard(5, 40);
        assertThat(standard.description()).isEqualTo("autoencoder-5, [784, 1000, 500, 250, 5], 40 epochs of minibatches"
                + " of 100, rate 0.003, warm-up 0.02, beta2 0.99, Jitter[turn=0.1, stretch=0.05, shift=0.5] for 0.8 of "
                + "the steps");
        assertThat(standard.with(Augmentation.NONE, 0).description()).endsWith("beta2 0.99");
        assertThat(AutoencoderRecipe.small(2, 5).description()).isEqualTo("small-2, [784, 300, 100, 2], 5 epochs of "
                + "minibatches of 50, rate 0.003, warm-up 0.02, beta2 0.99");
        assertThat(AutoencoderRecipe.standard(1, 1).widths()).containsExactly(784, 1000, 500, 250, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> AutoencoderRecipe.standard(0, 5))
                .withMessage("a code has 1 or more numbers, not 0");
        assertThatIllegalArgumentException().isThrownBy(() -> AutoencoderRecipe.small(2, 0))
                .withMessage("0 epochs of minibatches of 50: both must be 1 or more");
        assertThat(ofMinibatches(1).batch()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> ofMinibatches(0))
                .withMessage("2 epochs of minibatches of 0: both must be 1 or more");
    }

    private static AutoencoderRecipe ofMinibatches(int batch) {
        return new AutoencoderRecipe("small", List.of(784, 2), 2, batch, 0.1, 0.1, 0.9, Augmentation.NONE, 0);
    }
}
