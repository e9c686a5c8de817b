package problem3;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import kata.data.Mnist;
import kata.matrix.Matrix;
import kata.matrix.Precision;

/** A small training with a checkpoint after each epoch, for a JVM that is killed on the way. */
final class KilledTraining {
    private static final AutoencoderRecipe RECIPE = new AutoencoderRecipe("killed", List.of(784, 60, 20, 5), 40, 50,
            3e-3, 0.1, 0.99, new Jitter(0.1, 0.05, 0.5), 0.7);

    private KilledTraining() {
    }

    /**
     * Trains from the checkpoint on.
     *
     * @param arguments the checkpoint's file
     */
    public static void main(String[] arguments) {
        run(Path.of(arguments[0]), System.out::println);
        System.out.println("finished");
    }

    /** The parameters after the last epoch. */
    static List<Matrix> run(Path checkpoint, Consumer<String> progress) {
        Matrix images = Mnist.train().first(500).images(Precision.FLOAT32);
        Matrix test = Mnist.test().first(20).images(Precision.FLOAT32);
        return new AutoencoderTraining(RECIPE, 1, images, test).finish(checkpoint, 0, progress)
                .state().parameters();
    }
}
