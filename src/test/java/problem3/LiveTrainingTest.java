package problem3;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import kata.data.Mnist;
import kata.live.Feed;
import kata.live.FeedText;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import problem2.Augmentation;

@EnabledIfSystemProperty(named = "kata.graded", matches = "solutions",
        disabledReason = "it trains with tasks that may be blank")
class LiveTrainingTest {
    @TempDir
    Path folder;

    private final Mnist test = Mnist.test();
    private final Matrix images = test.slice(100, 200).images(Precision.FLOAT32);
    private final Feed feed = new Feed();

    private static AutoencoderRecipe recipe(int code) {
        return new AutoencoderRecipe("autoencoder-" + code, List.of(784, 6, code), 3, 50, 3e-3, 0.1, 0.99,
                Augmentation.NONE, 0);
    }

    private AutoencoderTraining train(int code) {
        AutoencoderTraining training = new AutoencoderTraining(recipe(code), 1, images, images);
        LiveTraining live = new LiveTraining(feed, new DeepFigures(folder, test), test);
        live.begin(recipe(code), training);
        training.finish(folder.resolve("checkpoint"), 0, line -> live.afterEpoch());
        live.afterEpoch();
        return training;
    }

    @Test
    void theNetworkIsThatOfATrainingThatNobodySees() {
        AutoencoderTraining alone = new AutoencoderTraining(recipe(2), 1, images, images)
                .finish(folder.resolve("alone"), 0, line -> { });
        assertThat(train(2).state().parameters()).isEqualTo(alone.state().parameters());
        assertThat(FeedText.of(feed, "network")).singleElement().asString()
                .contains("\"epochs\":3", "\"sizes\":[784,6,2]", "\"paper\":\"\"");
    }

    @Test
    void epochsOfACheckpointAreAsTheyWerePrinted() {
        List<String> lines = new ArrayList<>();
        new AutoencoderTraining(recipe(2), 1, images, images).finish(folder.resolve("checkpoint"), 0, lines::add);
        train(2);
        List<String> epochs = FeedText.of(feed, "epoch");
        assertThat(epochs).hasSize(3);
        for (int i = 0; i < 3; i++) {
            for (String number : lines.get(i).replaceAll("epoch|objective|test error|images/s|left", "").strip()
                    .split(" {2,}|/")) {
                assertThat(epochs.get(i)).contains(number);
            }
        }
    }

    @Test
    void digitsAndPointsAreThoseOfTheNetwork() {
        AutoencoderTraining training = train(2);
        assertThat(FeedText.of(feed, "digits")).hasSize(2);
        byte[] pixels = bytes(FeedText.of(feed, "digits").get(1), "pixels");
        Matrix zero = test.images(Precision.FLOAT32).slice(3, 4);    // the first 0 of the test images
        assertThat(pixels).hasSize(7840);
        double[] restored = training.network().reconstruct(zero).toArray();
        for (int i = 0; i < restored.length; i++) {
            assertThat(pixels[i] & 255).isEqualTo((int) Math.round(255 * restored[i]));
        }
        List<String> planes = FeedText.of(feed, "plane");
        assertThat(planes).as("before training, and after each epoch").hasSize(4);
        ByteBuffer points = ByteBuffer.wrap(bytes(planes.get(3), "points")).order(ByteOrder.LITTLE_ENDIAN);
        Matrix first = Plane.codes(training.network(), test.images(Precision.FLOAT32).slice(0, 1));
        assertThat(points.remaining()).isEqualTo(8 * 1000);
        assertThat(new float[] {points.getFloat(), points.getFloat()}).isEqualTo(first.toFloatArray());
        assertThat(FeedText.of(feed, "classes").get(0)).hasSize(1002).startsWith("\"" + test.labels()[0]);
    }

    @Test
    void aCodeOfOtherSizesIsNoPlaneAndThePapersErrorIsThere() {
        train(30);
        assertThat(FeedText.of(feed, "plane")).isEmpty();
        assertThat(FeedText.of(feed, "network").get(0)).contains("\"paper\":\"3.00\"");
    }

    private static byte[] bytes(String json, String name) {
        return Base64.getDecoder().decode(JsonParser.parseString(json).getAsJsonObject().get(name).getAsString());
    }
}
