package problem3;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kata.data.Mnist;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import problem2.Augmentation;

@EnabledIfSystemProperty(named = "kata.graded", matches = "solutions",
        disabledReason = "it trains with tasks that may be blank")
class DeepFiguresTest {
    private final Mnist test = Mnist.test().first(1000);
    private final Matrix images = test.images(Precision.FLOAT32);

    @TempDir
    Path folder;

    @Test
    void theNumbersOfFigure2bAreThoseOfTheConsoleAndOfPca() throws Exception {
        AutoencoderRecipe recipe = new AutoencoderRecipe("small", List.of(784, 8, 2), 2, 10, 3e-3, 0.3, 0.9,
                Augmentation.NONE, 0);
        Matrix train = images.slice(0, 300);
        AutoencoderTraining training = new AutoencoderTraining(recipe, 3, train, images);
        training.runEpoch();
        training.runEpoch();
        Model autoencoder = Model.of("autoencoder", recipe, training, train);
        new DeepFigures(folder, test).reconstructions("figure-2b",
                List.of(autoencoder, Model.of(CentredPca.ofMnist(30), train, images, 0)));

        String number = twoDigits(SquaredError.perImage(images, training.network()::reconstruct));
        String pca = twoDigits(SquaredError.perImage(images, CentredPca.ofMnist(30)::reconstruct));
        assertThat(training.progress()).contains("test error " + String.format(Locale.ROOT, "%6s ", number));
        assertThat(Files.readString(folder.resolve("figure-2b.svg"))).contains("<desc>3 rows of 10 digits: "
                + "original squared error per test image, autoencoder " + number + ", PCA " + pca + "</desc>");
    }

    private static String twoDigits(double error) {
        return String.format(Locale.ROOT, "%.2f", error);
    }
}
