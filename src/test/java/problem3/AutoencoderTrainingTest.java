package problem3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kata.data.Mnist;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import kata.random.Generator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import problem1.Variable;
import problem2.Adam;
import problem2.Optimizer;

/** Two epochs of three minibatches, and the same written down step by step; between them a run is resumed. */
@EnabledIfSystemProperty(named = "kata.graded", matches = "solutions",
        disabledReason = "it trains with tasks that may be blank")
class AutoencoderTrainingTest {
    private static final int SEED = 7;
    private static final int BATCH = 5;
    private static final int STEPS = 6;

    private final Matrix images = Mnist.test().slice(3000, 3015).images(Precision.FLOAT32);
    private final Matrix test = Mnist.test().first(2100).images(Precision.FLOAT32);
    private final List<Integer> augmented = new ArrayList<>();

    /** Makes the images darker in the first four of the six steps. */
    private AutoencoderRecipe recipe(int epochs) {
        return new AutoencoderRecipe("small", List.of(784, 6, 2), epochs, BATCH, 3e-3, 0.3, 0.9, (batch, rng) -> {
            augmented.add(batch.rows());
            return batch.scale(rng.random());
        }, 4.0 / STEPS);
    }

    @Test
    void anEpochIsWhatItsStepsAreOneByOne() {
        for (int count : new int[] {13, 15}) {
            augmented.clear();
            Matrix some = images.slice(0, count);
            Autoencoder network = new Autoencoder(Generator.defaultRng(SEED), Precision.FLOAT32, 784, 6, 2);
            Optimizer optimizer = new Optimizer(network.parameters(), () -> new Adam(0.9, 0.9, 1e-8));
            AutoencoderTraining training = new AutoencoderTraining(recipe(2), SEED, some, test);
            for (int epoch = 1; epoch <= 2; epoch++) {
                assertThat(training.isFinished()).isFalse();
                checkEpoch(training, network, oneByOne(network, optimizer, some, epoch));
                TrainingState state = training.state();
                training = new AutoencoderTraining(recipe(2), SEED, some, test);
                training.resume(state);
            }
            int last = count - 10;
            assertThat(augmented).containsExactly(5, 5, last, 5, 5, last, 5, 5);   // one by one, then in training
            assertThat(training.isFinished()).isTrue();
            assertThat(training.network().parameters().get(0).v).isEqualTo(network.parameters().get(0).v);
        }
    }

    @Test
    void aListenerHearsOfEachStepAndTheLineOfAnEarlierEpochIsThatOfThen() {
        AutoencoderTraining training = new AutoencoderTraining(recipe(4), SEED, images, test);
        List<List<Integer>> steps = new ArrayList<>();
        training.onStep((done, minibatches) -> steps.add(List.of(done, minibatches)));
        training.runEpoch();
        assertThat(steps).containsExactly(List.of(1, 3), List.of(2, 3), List.of(3, 3));

        TrainingState state = training.state();
        AutoencoderTraining later = new AutoencoderTraining(recipe(4), SEED, images, test);
        later.resume(new TrainingState(state.parameters(), state.rules(), List.of(new TrainingState.Epoch(9, 8, 100),
                new TrainingState.Epoch(7, 6, 200), new TrainingState.Epoch(5, 4, 300))));
        assertThat(later.progress(1)).contains("epoch   1/4 ", "objective    9.00 ", "test error   8.00 ")
                .endsWith(" 5 min 0 s left");
        assertThat(later.progress()).isEqualTo(later.progress(3)).endsWith(" 3 min 20 s left");
    }

    private void checkEpoch(AutoencoderTraining training, Autoencoder expected, double objective) {
        long start = System.nanoTime();
        training.runEpoch();
        double seconds = (System.nanoTime() - start) / 1e9;
        TrainingState state = training.state();
        assertThat(state.parameters()).isEqualTo(expected.parameters().stream().map(p -> p.v).toList());
        TrainingState.Epoch told = state.epochs().get(state.epochs().size() - 1);
        assertThat(told.objective()).isCloseTo(objective, within(1e-9));
        assertThat(told.testError()).isEqualTo(SquaredError.perImage(test, expected::reconstruct));
        assertThat(told.seconds()).isPositive().isLessThanOrEqualTo(seconds);
    }

    /** Trains for an epoch and returns the mean objective. */
    private double oneByOne(Autoencoder network, Optimizer optimizer, Matrix some, int epoch) {
        AutoencoderRecipe recipe = recipe(2);
        Generator rng = Generator.defaultRng(BigInteger.valueOf(SEED).shiftLeft(32).add(BigInteger.valueOf(epoch)));
        int[] order = rng.permutation(some.rows());
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            int step = 3 * (epoch - 1) + i;
            Matrix batch = some.select(Arrays.copyOfRange(order, BATCH * i, Math.min(some.rows(), BATCH * (i + 1))));
            Variable loss = network.loss(step < 4 ? recipe.augmentation().apply(batch, rng) : batch);
            loss.backward();
            double rate = recipe.rate(step, STEPS);
            optimizer.step(rate);
            sum += loss.v.get(0, 0);
        }
        return sum / 3;
    }

    @Test
    void theProgressTellsOfTheLastEpochAndHowLongTheRestTakes() {
        assertThat(progress(0.5))
                .isEqualTo("small           epoch   2/5   objective    1.50   test error   2.25        "
                        + "30 images/s   46 s left");
        assertThat(progress(10)).endsWith("   1 min 0 s left");
        assertThat(progress(60)).endsWith("   2 min 15 s left");
    }

    /** After two of five epochs, the first of which took 30 seconds. */
    private String progress(double secondsOfTheSecond) {
        TrainingState fresh = new AutoencoderTraining(recipe(5), SEED, images, test).state();
        TrainingState state = new TrainingState(fresh.parameters(), fresh.rules(), List.of(
                new TrainingState.Epoch(3, 4, 30), new TrainingState.Epoch(1.5, 2.25, secondsOfTheSecond)));
        AutoencoderTraining training = new AutoencoderTraining(recipe(5), SEED, images, test);
        training.resume(state);
        return training.progress();
    }
}
