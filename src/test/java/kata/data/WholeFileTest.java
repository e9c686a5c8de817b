package kata.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    Path folder;

    @Test
    void makesTheFoldersAndLeavesNothingElseBehind() {
        Path file = folder.resolve("a/b/text.txt");
        WholeFile.write(file, "Größe\n");
        assertThat(file).hasContent("Größe\n");
        assertThat(file.getParent().toFile().list()).containsExactly("text.txt");
    }

    @Test
    void replacesAnEarlierFile() {
        Path file = folder.resolve("text.txt");
        WholeFile.write(file, "a longer first text");
        WholeFile.write(file, "second");
        assertThat(file).hasContent("second");
    }

    @Test
    void leavesWhatWasThereWhereItCannotWrite() throws IOException {
        Path inTheWay = Files.createDirectory(folder.resolve("text.txt"));
        Path kept = Files.writeString(inTheWay.resolve("kept.txt"), "kept");
        assertThatThrownBy(() -> WholeFile.write(inTheWay, "text")).isInstanceOf(DataException.class)
                .hasMessageContaining(inTheWay.toString()).hasMessageContaining("expected a file that can be written");
        assertThat(kept).hasContent("kept");
        assertThat(folder.toFile().list()).containsExactly("text.txt");
    }
}
