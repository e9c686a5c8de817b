package problem3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import kata.data.Mnist;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The margins of the short training, over three seeds: -Dtest=AutoencodersOverSeeds -Dkata.recipe=quick. */
@EnabledIfSystemProperty(named = "kata.recipe", matches = "quick", disabledReason = "takes minutes")
class AutoencodersOverSeeds {
    private static final long[] SEEDS = {0, 1, 2};
    private static final int IMAGES = 5000;
    private static final double PCA_30 = 13.8663;
    private static final double PCA_ACCURACY = 0.438;

    @Test
    void withACodeOf30LessIsLostThanByPca() {
        for (long seed : SEEDS) {
            double error = QuickTraining.thirty(seed).model().result().testError();
            System.out.printf(Locale.ROOT, "seed %d: test error %.2f, PCA less %.2f%n", seed, error, PCA_30 - error);
            assertThat(error).isLessThan(PCA_30 - QuickTraining.MARGIN_30);
        }
    }

    @Test
    void inThePlaneNeighboursTellMoreDigitsThanByPca() {
        Matrix test = Mnist.test().first(IMAGES).images(Precision.FLOAT32);
        for (long seed : SEEDS) {
            double accuracy = Plane.neighbourAccuracy(QuickTraining.two(seed).model().encode().apply(test),
                    Mnist.test().first(IMAGES).labels(), 10);
            System.out.printf(Locale.ROOT, "seed %d: accuracy %.3f, PCA and %.3f%n", seed, accuracy,
                    accuracy - PCA_ACCURACY);
            assertThat(accuracy).isGreaterThan(PCA_ACCURACY + QuickTraining.MARGIN_2);
        }
    }
}
