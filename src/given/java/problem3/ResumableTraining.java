package problem3;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import kata.data.Checkpoint;
import kata.matrix.Matrix;

/**
 * Trains an autoencoder to the end and keeps a checkpoint on the way: a run that was interrupted, by whatever means,
 * goes on from it, and ends with the same network as one that was not. A finished run is its last checkpoint.
 *
 * @param file           of the checkpoint; where there is one already, training goes on from it
 * @param secondsBetween how much training may be lost; 0 for a checkpoint after each epoch
 */
public record ResumableTraining(AutoencoderRecipe recipe, long seed, Path file, double secondsBetween) {
    /** A checkpoint is 34 MB for the larger networks: one after each epoch of a small one would take longer than it. */
    private static final double SECONDS_BETWEEN_CHECKPOINTS = 20;

    /** With checkpoints in a distance that costs little. */
    public ResumableTraining(AutoencoderRecipe recipe, long seed, Path file) {
        this(recipe, seed, file, SECONDS_BETWEEN_CHECKPOINTS);
    }

    /**
     * Trains from the checkpoint or from the beginning to the end.
     *
     * @param images   (n, d) in float32, to train on
     * @param test     (m, d) in float32, for the progress alone
     * @param progress gets a line an epoch
     * @return the finished run
     * @throws kata.data.DataException where the checkpoint is damaged, or that of another recipe or seed
     */
    public AutoencoderTraining run(Matrix images, Matrix test, Consumer<String> progress) {
        AutoencoderTraining training = new AutoencoderTraining(recipe, seed, images, test);
        if (Files.exists(file)) {
            training.resume(Checkpoint.read(file, subject(), TrainingState.class));
        }
        double kept = training.state().seconds();
        while (!training.isFinished()) {
            training.runEpoch();
            TrainingState state = training.state();
            if (training.isFinished() || state.seconds() - kept >= secondsBetween) {
                Checkpoint.write(file, subject(), state);
                kept = state.seconds();
            }
            progress.accept(training.progress());
        }
        return training;
    }

    private JsonObject subject() {
        JsonObject subject = new JsonObject();
        subject.addProperty("recipe", recipe.description());
        subject.addProperty("seed", seed);
        return subject;
    }
}
