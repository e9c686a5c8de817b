package problem3;

import com.google.gson.JsonObject;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import kata.data.Checkpoint;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import kata.random.Generator;
import problem1.Variable;
import problem2.Adam;
import problem2.Optimizer;

/**
 * Trains an autoencoder with Adam. Between two epochs, the state of the run can be saved; another run can resume from
 * this state. Each epoch draws from a generator of its own. So a resumed run gives the same network, to the last bit,
 * as an uninterrupted run.
 */
public final class AutoencoderTraining {
    /** A listener, called in the training thread, which waits until the call returns. */
    interface StepListener {
        /**
         * Receives the progress after a step.
         *
         * @param done        the number of finished minibatches in this epoch
         * @param minibatches the number of minibatches in an epoch
         */
        void afterStep(int done, int minibatches);
    }

    private static final double BETA1 = 0.9;
    private static final double EPSILON = 1e-8;

    private final AutoencoderRecipe recipe;
    private final long seed;
    private final Matrix images;
    private final Matrix test;
    private final Autoencoder network;
    private final Reconstructor reconstructor;
    private final List<TrainingState.Epoch> epochs = new ArrayList<>();
    private Optimizer optimizer;
    private StepListener listener = (done, minibatches) -> { };

    /**
     * Makes a new run, before the first epoch.
     *
     * @param seed   the seed of the weights, of the order of the images, and of their augmentation
     * @param images (n, d) in float32, the training images
     * @param test   (m, d) in float32, test images for the error after each epoch
     */
    public AutoencoderTraining(AutoencoderRecipe recipe, long seed, Matrix images, Matrix test) {
        this(recipe, seed, images, test,
                new Autoencoder(Generator.defaultRng(seed), Precision.FLOAT32, recipe.widths()));
    }

    private AutoencoderTraining(AutoencoderRecipe recipe, long seed, Matrix images, Matrix test, Autoencoder network) {
        this(recipe, seed, images, test, network, Reconstructor.of(network));
    }

    /** Makes a run that trains another network; the recipe's sizes are not used, and {@link #network} is null. */
    public AutoencoderTraining(AutoencoderRecipe recipe, long seed, Matrix images, Matrix test, Reconstructor other) {
        this(recipe, seed, images, test, null, other);
    }

    private AutoencoderTraining(AutoencoderRecipe recipe, long seed, Matrix images, Matrix test, Autoencoder network,
                                Reconstructor reconstructor) {
        this.recipe = recipe;
        this.seed = seed;
        this.images = images;
        this.test = test;
        this.network = network;
        this.reconstructor = reconstructor;
        optimizer = new Optimizer(reconstructor.parameters(), () -> new Adam(BETA1, recipe.beta2(), EPSILON));
    }

    /** Resumes an earlier run with the same recipe, seed and images; call this before the first epoch. */
    public void resume(TrainingState state) {
        for (int i = 0; i < state.parameters().size(); i++) {
            reconstructor.parameters().get(i).v = state.parameters().get(i);
        }
        optimizer = new Optimizer(reconstructor.parameters(), state.rules());
        epochs.addAll(state.epochs());
    }

    /**
     * Trains to the end and writes checkpoints, from which an interrupted run can resume. The last checkpoint holds the
     * finished run.
     *
     * @param checkpoint     the checkpoint's file; if the file exists, training resumes from it
     * @param secondsBetween the least training time between two checkpoints; 0 for a checkpoint after each epoch
     * @param progress       the receiver of a line after each epoch
     * @return this run
     * @throws kata.data.DataException if the checkpoint is damaged, or belongs to another recipe, seed or number of
     *                                  test images
     */
    public AutoencoderTraining finish(Path checkpoint, double secondsBetween, Consumer<String> progress) {
        JsonObject subject = new JsonObject();
        subject.addProperty("recipe", recipe.description());
        subject.addProperty("seed", seed);
        subject.addProperty("test images", test.rows());
        if (Files.exists(checkpoint)) {
            resume(Checkpoint.read(checkpoint, subject, TrainingState.class));
        }
        double kept = state().seconds();
        while (!isFinished()) {
            runEpoch();
            TrainingState state = state();
            if (isFinished() || state.seconds() - kept >= secondsBetween) {
                Checkpoint.write(checkpoint, subject, state);
                kept = state.seconds();
            }
            progress.accept(progress());
        }
        return this;
    }

    /** Sets the listener, which is called after each step. */
    void onStep(StepListener afterStep) {
        listener = afterStep;
    }

    public TrainingState state() {
        return new TrainingState(reconstructor.parameters().stream().map(parameter -> parameter.v).toList(),
                optimizer.rules(), List.copyOf(epochs));
    }

    public Autoencoder network() {
        return network;
    }

    public boolean isFinished() {
        return epochs.size() >= recipe.epochs();
    }

    /** The last epoch in one line: objective, test error, images per second, and the remaining time of the run. */
    public String progress() {
        return progress(epochs.size());
    }

    /**
     * The line of {@link #progress()} that was printed after an earlier epoch.
     *
     * @param done the number of that epoch, counted from 1
     */
    String progress(int done) {
        TrainingState.Epoch last = epochs.get(done - 1);
        double seconds = epochs.stream().limit(done).mapToDouble(TrainingState.Epoch::seconds).sum();
        return String.format(Locale.ROOT,
                "%-15s epoch %3d/%d   objective %7.2f   test error %6.2f   %,7.0f images/s   %s left",
                recipe.name(), done, recipe.epochs(), last.objective(), last.testError(),
                images.rows() / last.seconds(), duration(seconds / done * (recipe.epochs() - done)));
    }

    private static String duration(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60 ? whole + " s" : whole / 60 + " min " + whole % 60 + " s";
    }

    /** Trains for one epoch: each image once, in a new random order. */
    public void runEpoch() {
        long start = System.nanoTime();
        Generator rng = Generator.defaultRng(BigInteger.valueOf(seed).shiftLeft(32)
                .add(BigInteger.valueOf(epochs.size() + 1)));
        int[] order = rng.permutation(images.rows());
        int minibatches = (order.length + recipe.batch() - 1) / recipe.batch();
        long steps = (long) recipe.epochs() * minibatches;
        double sum = 0;
        for (int i = 0; i < minibatches; i++) {
            long step = (long) epochs.size() * minibatches + i;
            int from = i * recipe.batch();
            Matrix batch = images.select(
                    Arrays.copyOfRange(order, from, Math.min(order.length, from + recipe.batch())));
            if (step < recipe.augmented() * steps) {
                batch = recipe.augmentation().apply(batch, rng);
            }
            sum += step(batch, recipe.rate(step, steps));
            listener.afterStep(i + 1, minibatches);
        }
        double testError = SquaredError.perImage(test, reconstructor.reconstruct());
        epochs.add(new TrainingState.Epoch(sum / minibatches, testError, (System.nanoTime() - start) / 1e9));
    }

    private double step(Matrix batch, double rate) {
        Variable loss = reconstructor.loss().apply(batch);
        loss.backward();
        optimizer.step(rate);
        return loss.v.get(0, 0);
    }
}
