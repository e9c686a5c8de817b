package kata.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import kata.checks.TrainingProgress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressFileTest {
    @TempDir
    Path folder;

    @AfterEach
    void close() {
        System.clearProperty(TrainingProgress.FILE);
    }

    @Test
    void linesThatTestsPrintAreReadOnceEach() throws IOException {
        ProgressFile progress = new ProgressFile(folder);
        TrainingProgress.print("nobody follows");
        assertThat(folder).isEmptyDirectory();
        progress.open();
        assertThat(progress.next()).isEmpty();
        TrainingProgress.print("epoch 1");
        TrainingProgress.print("epoch 2");
        assertThat(progress.next()).containsExactly("epoch 1", "epoch 2");
        Files.writeString(folder.resolve("progress.txt"), "epoch 3\nepo", StandardOpenOption.APPEND);
        assertThat(progress.next()).as("whole lines").containsExactly("epoch 3");
        progress.clear();
        assertThat(progress.next()).isEmpty();
        TrainingProgress.print("epoch 1");
        assertThat(progress.next()).containsExactly("epoch 1");
    }

    /** The worker that writes it runs the code of others. */
    @Test
    void aLinkToAnotherFileAndMoreThanALittleAreNotRead() throws IOException {
        ProgressFile progress = new ProgressFile(folder);
        Path secret = Files.writeString(folder.resolve("secret"), "secret\n");
        Files.createSymbolicLink(folder.resolve("progress.txt"), secret);
        assertThat(progress.next()).isEmpty();
        progress.clear();
        assertThat(secret).exists();
        Files.writeString(folder.resolve("progress.txt"), "x\n".repeat(1 << 20));
        assertThat(progress.next()).hasSize(1 << 15);
        assertThat(progress.next()).isEmpty();
    }

    @Test
    void whereItCannotBeWrittenTheLineIsPrintedAllTheSame() {
        System.setProperty(TrainingProgress.FILE, folder.resolve("no/such/folder").toString());
        TrainingProgress.print("epoch 1");
        assertThat(folder).isEmptyDirectory();
    }
}
