package problem3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kata.data.Checkpoint;
import kata.data.DataException;
import kata.data.Mnist;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

@EnabledIfSystemProperty(named = "kata.graded", matches = "solutions",
        disabledReason = "it trains with tasks that may be blank")
class ResumableTrainingTest {
    @TempDir
    Path folder;

    private final Matrix images = Mnist.test().slice(100, 400).images(Precision.FLOAT32);
    private final Matrix test = Mnist.test().first(50).images(Precision.FLOAT32);

    private static AutoencoderRecipe recipe(int epochs) {
        return new AutoencoderRecipe("small", List.of(784, 30, 5), epochs, 50, 3e-3, 0.1, 0.99,
                new Jitter(0.1, 0.05, 0.5), 0.7);
    }

    @Test
    @Tag("slow")
    void aRunThatWasStoppedAfterAnyEpochEndsLikeOneThatWasNot() {
        List<Matrix> expected = new AutoencoderTraining(recipe(6), 1, images, test)
                .finish(folder.resolve("whole"), 0, line -> { }).state().parameters();
        for (int stop = 1; stop < 6; stop++) {
            Path file = folder.resolve("stopped-" + stop);
            stopAfter(stop, file);
            List<String> lines = new ArrayList<>();
            AutoencoderTraining resumed = new AutoencoderTraining(recipe(6), 1, images, test)
                    .finish(file, 0, lines::add);
            assertThat(lines).as("the epochs after %d", stop).hasSize(6 - stop);
            assertThat(resumed.state().parameters()).isEqualTo(expected);
        }
    }

    @Test
    void aFinishedRunIsNotTrainedAgain() {
        Path file = folder.resolve("finished");
        AutoencoderTraining first = new AutoencoderTraining(recipe(2), 1, images, test).finish(file, 20, line -> { });
        List<String> lines = new ArrayList<>();
        AutoencoderTraining again = new AutoencoderTraining(recipe(2), 1, images, test).finish(file, 20, lines::add);
        assertThat(lines).isEmpty();
        assertThat(again.state().parameters()).isEqualTo(first.state().parameters());
        assertThat(again.state().epochs()).isEqualTo(first.state().epochs());
    }

    @Test
    void checkpointsAreAsFarApartAsWasAskedForAndTheLastIsOfTheFinishedRun() {
        Path seldom = folder.resolve("seldom");
        List<Boolean> there = new ArrayList<>();
        new AutoencoderTraining(recipe(3), 1, images, test)
                .finish(seldom, 1e9, line -> there.add(Files.exists(seldom)));
        assertThat(there).containsExactly(false, false, true);
        Path often = folder.resolve("often");
        there.clear();
        new AutoencoderTraining(recipe(3), 1, images, test).finish(often, 0, line -> there.add(Files.exists(often)));
        assertThat(there).containsExactly(true, true, true);
    }

    /** After an epoch of a thousand seconds, which is kept, the next are not worth a checkpoint until the end. */
    @Test
    void theTimeSinceTheLastCheckpointCounts() {
        Path file = folder.resolve("long");
        JsonObject subject = new JsonObject();
        subject.addProperty("recipe", recipe(3).description());
        subject.addProperty("seed", 1);
        subject.addProperty("test images", test.rows());
        TrainingState fresh = new AutoencoderTraining(recipe(3), 1, images, test).state();
        Checkpoint.write(file, subject, new TrainingState(fresh.parameters(), fresh.rules(),
                List.of(new TrainingState.Epoch(1, 1, 1000))));
        List<Integer> kept = new ArrayList<>();
        new AutoencoderTraining(recipe(3), 1, images, test).finish(file, 900, line ->
                kept.add(Checkpoint.read(file, subject, TrainingState.class).epochs().size()));
        assertThat(kept).containsExactly(1, 3);
    }

    @Test
    void theCheckpointOfAnotherRecipeOrSeedIsRefusedAndStays() throws IOException {
        Path file = folder.resolve("checkpoint");
        new AutoencoderTraining(recipe(2), 1, images, test).finish(file, 0, line -> { });
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> new AutoencoderTraining(recipe(3), 1, images, test).finish(file, 0, line -> { }))
                .isInstanceOf(DataException.class).hasMessageContaining("2 epochs").hasMessageContaining("3 epochs");
        assertThatThrownBy(() -> new AutoencoderTraining(recipe(2), 7, images, test).finish(file, 0, line -> { }))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("\"seed\":1").hasMessageContaining("\"seed\":7");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void otherSeedsGiveOtherNetworks() {
        assertThat(new AutoencoderTraining(recipe(1), 1, images, test)
                .finish(folder.resolve("1"), 0, line -> { }).state().parameters())
                .isNotEqualTo(new AutoencoderTraining(recipe(1), 2, images, test)
                        .finish(folder.resolve("2"), 0, line -> { }).state().parameters());
    }

    private static final class Stop extends RuntimeException {
    }

    private void stopAfter(int epochs, Path file) {
        List<String> lines = new ArrayList<>();
        assertThatThrownBy(() -> new AutoencoderTraining(recipe(6), 1, images, test).finish(file, 0, line -> {
            lines.add(line);
            if (lines.size() == epochs) {
                throw new Stop();
            }
        })).isInstanceOf(Stop.class);
    }
}
