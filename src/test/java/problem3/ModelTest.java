package problem3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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
class ModelTest {
    private final Matrix train = Mnist.test().slice(100, 140).images(Precision.FLOAT32);
    private final Matrix test = Mnist.test().first(30).images(Precision.FLOAT32);

    @Test
    void anAutoencoderIsMeasuredOnBothSets() {
        AutoencoderRecipe recipe = new AutoencoderRecipe("small", List.of(784, 4), 2, 10, 3e-3, 0.3, 0.9,
                Augmentation.NONE, 0);
        AutoencoderTraining training = new AutoencoderTraining(recipe, 3, train, test);
        training.runEpoch();
        training.runEpoch();
        Autoencoder network = training.network();
        TrainingState state = training.state();
        Model model = Model.of("autoencoder", recipe, training, train);
        double trainError = SquaredError.perImage(train, network::reconstruct);
        double testError = SquaredError.perImage(test, network::reconstruct);
        assertThat(model.result()).isEqualTo(new FigureSummary.Result("small", "autoencoder", List.of(784, 4), 2,
                trainError, testError, state.seconds()));
        assertThat(model.testErrors()).containsExactly(state.epochs().get(0).testError(), testError);
        Matrix codes = network.encode(Variable.constant(test)).v;
        assertThat(model.encode().apply(test)).isEqualTo(codes);
        assertThat(model.decode().apply(codes)).isEqualTo(network.decode(codes));
        assertThat(model.reconstruct(test)).isEqualTo(network.reconstruct(test));
        assertThat(model.metadata(recipe, 3)).isEqualTo(Map.of("recipe", recipe.description(), "seed", "3",
                "squared error per training image", String.valueOf(trainError),
                "squared error per test image", String.valueOf(testError)));
    }

    /** Of seconds that add up without rounding: those of a clock do not. */
    @Test
    void itsSecondsAreThoseOfAllEpochs() {
        TrainingState state = new TrainingState(List.of(), List.of(), List.of(
                new TrainingState.Epoch(2, 2, 0.5), new TrainingState.Epoch(1, 1, 0.25)));
        assertThat(state.seconds()).isEqualTo(0.75);
    }

    @Test
    void pcaIsFittedToTheTrainingPoints() {
        Matrix points = Matrix.of(40, 6, Generator.defaultRng(1).random(240));
        Matrix others = Matrix.of(30, 6, Generator.defaultRng(2).random(180));
        long start = System.nanoTime();
        Model model = Model.pca(3, points, others);
        double seconds = (System.nanoTime() - start) / 1e9;
        CentredPca pca = CentredPca.fit(points, 3);
        assertThat(model.result()).isEqualTo(new FigureSummary.Result("pca-3", "PCA", List.of(6, 3), 0,
                SquaredError.perImage(points, pca::reconstruct), SquaredError.perImage(others, pca::reconstruct),
                model.result().seconds()));
        assertThat(model.result().seconds()).isPositive().isLessThanOrEqualTo(seconds);
        assertThat(model.testErrors()).isEmpty();
        assertThat(model.encode().apply(others)).isEqualTo(pca.encode(others));
        assertThat(model.reconstruct(others)).isEqualTo(pca.reconstruct(others));
    }
}
