package kata.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GivenFilesTest {
    @TempDir
    Path home;
    private Path given;

    @BeforeEach
    void handOut() throws IOException {
        given = Files.createDirectories(home.resolve("src/given/java/problem2"));
        Files.writeString(given.resolve("Momentum.java"), "package problem2;\nclass Momentum {\n}\n");
        Files.writeString(given.resolve("Optimizer.java"), "package problem2;\nclass Optimizer {\n}\n");
        assertThat(GivenFiles.write(home)).containsExactly(home.resolve("src/given/SHA256SUMS"));
    }

    @Test
    void whatIsAsItWasIsNotSpokenOf() throws IOException {
        assertThat(GivenFiles.changed(home)).isEmpty();
        assertThat(GivenFiles.findings(home)).isEmpty();
        assertThat(GivenFiles.write(home)).isEmpty();
        assertThat(home.resolve("src/given/SHA256SUMS")).content().hasLineCount(2)
                .matches("(?s)([0-9a-f]{64}  java/problem2/(Momentum|Optimizer)\\.java\n){2}");
    }

    @Test
    void theEndsOfLinesOfWindowsAreNoChange() throws IOException {
        for (String name : new String[] {"java/problem2/Momentum.java", "SHA256SUMS"}) {
            Path file = home.resolve("src/given").resolve(name);
            Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
        }
        assertThat(GivenFiles.changed(home)).isEmpty();
    }

    @Test
    void changedAndMissingFilesAreNamed() throws IOException {
        Files.writeString(given.resolve("Momentum.java"), "package problem2;\nclass Momentum {\n    int i;\n}\n");
        Files.delete(given.resolve("Optimizer.java"));
        assertThat(GivenFiles.changed(home)).startsWith("Given files have changed: ")
                .contains("src/given/java/problem2/Momentum.java", "src/given/java/problem2/Optimizer.java",
                        "A course grades with its own");
        assertThat(GivenFiles.findings(home)).containsExactly(
                "src/given/SHA256SUMS does not match the files: run ./kata generate");
    }

    /** A course may hide tasks: their classes are given ones then. */
    @Test
    void aFurtherFileIsNoChange() throws IOException {
        Files.writeString(given.resolve("Adam.java"), "package problem2;\nclass Adam {\n}\n");
        assertThat(GivenFiles.changed(home)).isEmpty();
    }

    @Test
    void withoutTheListNothingIsSaid() throws IOException {
        Files.delete(home.resolve("src/given/SHA256SUMS"));
        assertThat(GivenFiles.changed(home)).isEmpty();
    }
}
