package kata.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.io.File;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import kata.random.Generator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {
    @TempDir
    Path folder;

    private static JsonObject subject(int seed) {
        JsonObject subject = new JsonObject();
        subject.addProperty("recipe", "small");
        subject.addProperty("seed", seed);
        return subject;
    }

    private static ArrayList<Serializable> state() {
        Matrix matrix = Matrix.of(3, 4, Generator.defaultRng(1).standardNormal(12));
        return new ArrayList<>(List.of(matrix, matrix.to(Precision.FLOAT32).scale(3), Matrix.zeros(0, 5), 7, "text"));
    }

    @Test
    void aStateComesBackBitForBit() {
        Path file = folder.resolve("new/folder/state");
        Checkpoint.write(file, subject(1), state());
        assertThat((Object) Checkpoint.read(file, subject(1), ArrayList.class)).isEqualTo(state());
    }

    @Test
    void theNextOneTakesItsPlaceAndNothingElseIsLeft() throws IOException {
        Path file = folder.resolve("state");
        Checkpoint.write(file, subject(1), "first");
        Checkpoint.write(file, subject(1), "second");
        assertThat(Checkpoint.read(file, subject(1), String.class)).isEqualTo("second");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void anyByteThatChangesIsFound() throws IOException {
        Path file = folder.resolve("state");
        Checkpoint.write(file, subject(1), state());
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 1;
            Files.write(file, damaged);
            assertThatThrownBy(() -> Checkpoint.read(file, subject(1), ArrayList.class)).as("byte %d", at)
                    .isInstanceOf(DataException.class).hasMessageContaining("start anew");
        }
    }

    @Test
    void anyLengthThatIsTooShortIsFound() throws IOException {
        Path file = folder.resolve("state");
        Checkpoint.write(file, subject(1), state());
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> Checkpoint.read(file, subject(1), ArrayList.class)).as("%d bytes", length)
                    .isInstanceOf(DataException.class).hasMessageContaining("start anew");
        }
    }

    @Test
    void thatOfSomethingElseSaysWhatItIs() {
        Path file = folder.resolve("state");
        Checkpoint.write(file, subject(1), state());
        assertThatThrownBy(() -> Checkpoint.read(file, subject(2), ArrayList.class))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("the checkpoint of {\"recipe\":\"small\",\"seed\":1}")
                .hasMessageContaining("expected the checkpoint of {\"recipe\":\"small\",\"seed\":2}");
    }

    @Test
    void aMissingFileIsSaidToBeMissing() {
        assertThatThrownBy(() -> Checkpoint.read(folder.resolve("none"), subject(1), String.class))
                .isInstanceOf(DataException.class).hasMessageContaining("no such file");
    }

    /** An object whose class is not on the list is not made, whatever the checksum says. */
    @Test
    void aStateOfForeignClassesIsRefused() {
        Path file = folder.resolve("state");
        Checkpoint.write(file, subject(1), new File("x"));
        assertThatThrownBy(() -> Checkpoint.read(file, subject(1), Serializable.class))
                .isInstanceOf(DataException.class).hasMessageContaining("this build cannot read");
    }

    @Test
    void aStateOfAnotherTypeIsRefused() {
        Path file = folder.resolve("state");
        Checkpoint.write(file, subject(1), "text");
        assertThatThrownBy(() -> Checkpoint.read(file, subject(1), ArrayList.class))
                .isInstanceOf(DataException.class).hasMessageContaining("this build cannot read");
    }

    @Test
    void whatIsNotSerializableIsNamedAndTheEarlierFileStays() {
        Path file = folder.resolve("state");
        Checkpoint.write(file, subject(1), "earlier");
        assertThatThrownBy(() -> Checkpoint.write(file, subject(1), new ArrayList<>(List.of(new Object()))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("java.lang.Object");
        assertThat(Checkpoint.read(file, subject(1), String.class)).isEqualTo("earlier");
    }
}
