package kata.shell;

import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import kata.NotAttempted;
import kata.data.Mnist;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import kata.random.Generator;
import problem2.Classifier;
import problem2.Recipe;
import problem2.Training;
import problem2.TrainingListener;
import problem2.UpdateRule;
import problem3.AutoencoderRecipe;
import problem3.AutoencoderTraining;
import problem3.CentredPca;
import problem3.Reconstructor;
import problem3.SquaredError;

/** Experiments on MNIST, each started by one line in {@code ./kata shell}. All use one seed, for fair comparisons. */
public final class Experiments {
    private static final long SEED = 55272022;

    private Experiments() {
    }

    /** Trains a classifier by your {@code Training.train}, and prints each epoch. */
    public static void train(Recipe recipe) {
        train(recipe, Homework.Training.mnist);
    }

    /** Trains a classifier on the given images. */
    public static void train(Recipe recipe, Mnist images) {
        if (recipe.epochs() < 1 || recipe.batch() < 1) {
            throw new IllegalArgumentException(recipe.epochs() + " epochs of minibatches of " + recipe.batch()
                    + ": both must be 1 or more");
        }
        solved(() -> Training.train(recipe, some(images), Generator.defaultRng(SEED),
                new Epochs(recipe, Homework.Test.mnistTest)));
    }

    /** Trains an autoencoder, prints each epoch, and keeps the result for {@link #runs}. */
    public static void train(AutoencoderRecipe recipe) {
        train(recipe, Homework.Training.mnist);
    }

    /** Trains an autoencoder on the given images. */
    public static void train(AutoencoderRecipe recipe, Mnist images) {
        Matrix train = some(images).images(Precision.FLOAT32);
        solved(() -> finish(recipe, new AutoencoderTraining(recipe, SEED, train, test()), train,
                "Your Autoencoder"));
    }

    /** Trains another network instead of the autoencoder; the recipe's sizes are not used. */
    public static void train(AutoencoderRecipe recipe, Mnist images, Reconstructor network) {
        Matrix train = some(images).images(Precision.FLOAT32);
        solved(() -> finish(recipe, new AutoencoderTraining(recipe, SEED, train, test(), network), train,
                "Another network, with this recipe"));
    }

    /**
     * Prints the error of PCA on the test images, with components that NumPy computed.
     *
     * @param k the number of components, 1 to 30
     */
    public static void pca(int k) {
        System.out.printf(Locale.ROOT, "PCA with a code of %-32d test error %6.2f\n", k,
                SquaredError.perImage(test(), CentredPca.ofMnist(k)::reconstruct));
    }

    /** Prints your runs of the autoencoder and the paper's results, the smallest error first. */
    public static void runs() {
        System.out.print(Runs.read().table());
    }

    /**
     * The same images, a share of them with wrong labels; each wrong label is drawn uniformly from nine.
     *
     * @param share the share of images with wrong labels, 0 to 1
     */
    public static Mnist mislabelled(Mnist images, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("the share of wrong labels must be from 0 to 1, not " + share);
        }
        Generator rng = Generator.defaultRng(SEED);
        int[] labels = images.labels();
        IntStream.of(rng.permutation(images.size())).limit(Math.round(share * images.size()))
                .forEach(i -> labels[i] = (labels[i] + 1 + (int) rng.integers(0, 9)) % Mnist.CLASSES);
        return images.withLabels(labels);
    }

    /** The rule with another learning rate, which is computed from the step t = 1, 2, … and the recipe's rate. */
    public static Supplier<UpdateRule> withRate(Supplier<UpdateRule> rule, DoubleBinaryOperator rate) {
        return () -> {
            UpdateRule own = rule.get();
            int[] t = {0};
            return (theta, gradient, given) -> own.step(theta, gradient, rate.applyAsDouble(++t[0], given));
        };
    }

    private static void finish(AutoencoderRecipe recipe, AutoencoderTraining training, Matrix train, String network) {
        Runs.read();    // a damaged table is found before the training
        while (!training.isFinished()) {
            training.runEpoch();
            System.out.println(training.progress());
        }
        double error = training.state().lastTestError();
        if (Double.isFinite(error)) {
            Runs.read().with(new Runs.Run(network, recipe.description(), train.rows(), error,
                    training.state().seconds())).write();
        } else {
            System.out.println("This run is not kept: its error is not a number. Is the learning rate too high?");
        }
    }

    private static Matrix test() {
        return Homework.Test.mnistTest.images(Precision.FLOAT32);
    }

    private static Mnist some(Mnist images) {
        if (images.size() == 0) {
            throw new IllegalArgumentException("there are no images to train on");
        }
        return images;
    }

    /** Runs the training, or prints which task must be solved first. */
    private static void solved(Runnable training) {
        try {
            training.run();
        } catch (NotAttempted blank) {
            System.out.println("Solve " + blank.task() + " first: a blank of this task is in the way.");
        }
    }

    /** Prints a line for each epoch of a classifier. */
    private static final class Epochs implements TrainingListener {
        private final Recipe recipe;
        private final Matrix test;
        private final int[] labels;
        private double sum;

        Epochs(Recipe recipe, Mnist test) {
            this.recipe = recipe;
            this.test = test.images(Precision.FLOAT32);
            labels = test.labels();
        }

        @Override
        public void afterStep(Classifier classifier, int step, int steps, double loss) {
            int perEpoch = steps / recipe.epochs();
            sum += loss;
            if (step % perEpoch == 0) {
                int[] predicted = classifier.predict(test);
                long right = IntStream.range(0, labels.length).filter(i -> predicted[i] == labels[i]).count();
                System.out.printf(Locale.ROOT, "%-15s epoch %3d/%d   objective %8.4f   test accuracy %6.2f %%\n",
                        recipe.name(), step / perEpoch, recipe.epochs(), sum / perEpoch, 100.0 * right / labels.length);
                sum = 0;
            }
        }
    }
}
