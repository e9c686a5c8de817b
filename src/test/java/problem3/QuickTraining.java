package problem3;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kata.checks.LongTraining;
import kata.checks.TrainingProgress;
import kata.data.Mnist;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import problem2.Augmentation;

/**
 * The autoencoders after a short training on the whole of MNIST, each trained once in a run of the tests.
 *
 * <p>The margins are what is left of those that were measured over three seeds after an allowance; TOLERANCES.md has
 * the figures.
 */
final class QuickTraining {
    static final double MARGIN_30 = 3;
    static final double MARGIN_2 = 0.08;
    private static final long SEED = 55272022;
    private static final int IMAGES_FOR_30 = 40_000;
    private static final int IMAGES_FOR_2 = 60_000;
    /**
     * Two epochs on two thirds of the images, with one hidden layer a side. That leaves PCA behind by more than the
     * paper's network does, in less than half the time. {@link TrainedByPyTorchTest} has networks of the paper's depth.
     */
    private static final AutoencoderRecipe THIRTY = new AutoencoderRecipe("quick-30",
            List.of(784, 400, 30), 2, 64, 3e-3, 0.15, 0.99, Augmentation.NONE, 0);
    /** Two epochs of a smaller network than the paper's: enough for more order in the plane than PCA makes. */
    private static final AutoencoderRecipe TWO = new AutoencoderRecipe("quick-2", List.of(784, 256, 64, 2), 2, 64,
            5e-3, 0.1, 0.99, Augmentation.NONE, 0);
    private static Trained thirty;
    private static Trained two;

    /** A network and what was measured and is drawn of it, by its own encoding and decoding. */
    record Trained(Autoencoder network, Model model) {
    }

    private QuickTraining() {
    }

    /** 784-400-30. */
    static synchronized Trained thirty() {
        thirty = thirty == null ? thirty(SEED) : thirty;
        return thirty;
    }

    static Trained thirty(long seed) {
        return train(THIRTY, IMAGES_FOR_30, seed);
    }

    /** 784-256-64-2. */
    static synchronized Trained two() {
        two = two == null ? two(SEED) : two;
        return two;
    }

    static Trained two(long seed) {
        return train(TWO, IMAGES_FOR_2, seed);
    }

    /** What is found in a moment on a small network: reconstructions otherwise than by the formula, no gradient. */
    private static void requireWorthTraining() {
        if (LongTraining.isWantedAlways()) {
            return;
        }
        SmallAutoencoder small = SmallAutoencoder.draw(1, 3);
        Matrix expected = small.reconstructed(small.images);
        Matrix actual = small.network.reconstruct(small.images);
        if (actual == null || !actual.shape().equals(expected.shape())
                || !(actual.minus(expected).square().sum() < 1e-20)) {
            throw LongTraining.notBegun("reconstruct() of a small network does not agree with the formula");
        }
        small.network.loss(small.images).backward();
        if (small.network.parameters().stream().anyMatch(each -> each.g == null || !(each.g.square().sum() > 0))) {
            throw LongTraining.notBegun("the loss of a small network gives a parameter no gradient, or one of zeros");
        }
    }

    private static Trained train(AutoencoderRecipe recipe, int count, long seed) {
        requireWorthTraining();
        Matrix images = Mnist.train().first(count).images(Precision.FLOAT32);
        Matrix test = Mnist.test().images(Precision.FLOAT32);
        AutoencoderTraining training = new AutoencoderTraining(recipe, seed, images, test);
        while (!training.isFinished()) {
            training.runEpoch();
            TrainingProgress.print(training.progress());
        }
        return new Trained(training.network(),
                Model.of("autoencoder", recipe, training, images.slice(0, test.rows())));
    }

    /** Where the tests' pictures go. */
    static Path folder() {
        return Path.of(System.getProperty("kata.output", "target/solutions"), "figures");
    }

    /** Draws if figures are wanted, or says why it cannot: a machine without fonts still grades. */
    static void draw(Drawing drawing) {
        if (!LongTraining.areFiguresWanted()) {
            return;
        }
        try {
            drawing.draw(new DeepFigures(folder(), Mnist.test()));
        } catch (IOException noPicture) {
            System.out.println("No figures were drawn: " + noPicture.getMessage());
        }
    }

    interface Drawing {
        void draw(DeepFigures figures) throws IOException;
    }
}
