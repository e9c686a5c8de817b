package kata.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
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

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatIsNoFileIsWrittenIntoAndNotReplaced() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        Path link = Files.createSymbolicLink(folder.resolve("link"), pipe);
        for (Path target : List.of(pipe, link)) {
            WholeFile.requireWritable(target);
            Process reader = new ProcessBuilder("timeout", "20", "cat", pipe.toString()).start();
            WholeFile.write(target, "a grade");
            assertThat(reader.inputReader().readLine()).isEqualTo("a grade");
        }
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("pipe", "link");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkStaysAndItsFileIsReplaced() throws IOException {
        Path file = Files.writeString(Files.createDirectory(folder.resolve("elsewhere")).resolve("text.txt"), "first");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);
        WholeFile.write(link, "second");
        assertThat(file).hasContent("second");
        assertThat(Files.isSymbolicLink(link)).isTrue();
        Path toFolder = Files.createSymbolicLink(folder.resolve("folder"), file.getParent());
        assertThatThrownBy(() -> WholeFile.write(toFolder, "text")).isInstanceOf(DataException.class);
        assertThat(toFolder).isSymbolicLink();
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("elsewhere", "link.txt", "folder");
    }

    @Test
    void whetherAFileCanBeWrittenIsTriedWithoutATrace() throws IOException {
        Path file = Files.writeString(folder.resolve("text.txt"), "kept");
        WholeFile.requireWritable(file);
        WholeFile.requireWritable(folder.resolve("none.txt"));
        for (Path wrong : List.of(folder, file.resolve("below a file"))) {
            assertThatThrownBy(() -> WholeFile.requireWritable(wrong)).isInstanceOf(DataException.class)
                    .hasMessageContaining(wrong + ": found ").hasMessageContaining("a file that can be written");
        }
        assertThat(file).hasContent("kept");
        assertThat(folder.toFile().list()).containsExactly("text.txt");
    }

    @Test
    void aStreamThatBreaksOffLeavesNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("text.txt"), "first");
        WholeFile.write(file, new ByteArrayInputStream("second".getBytes(StandardCharsets.UTF_8))::transferTo);
        assertThat(file).hasContent("second");
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(new byte[9]), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the jar is damaged");
            }
        });
        assertThatThrownBy(() -> WholeFile.write(file, broken::transferTo)).isInstanceOf(DataException.class)
                .hasMessageContaining("the jar is damaged");
        assertThat(file).hasContent("second");
        assertThat(folder.toFile().list()).containsExactly("text.txt");
    }
}
