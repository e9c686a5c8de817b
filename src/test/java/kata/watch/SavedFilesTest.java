package kata.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kata.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SavedFilesTest {
    @TempDir
    Path exercises;
    private SavedFiles files;

    @BeforeEach
    void watch() throws IOException {
        for (Task task : Task.values()) {
            write(task, "at first");
        }
        files = new SavedFiles(exercises);
    }

    @Test
    void tellsWhichTaskWasSaved() throws Exception {
        write(Task.ADAM, "written over");
        assertThat(files.next()).containsExactly(Task.ADAM);
        write(Task.FORWARD, "one");
        write(Task.PLANE, "two");
        assertThat(files.next()).containsExactly(Task.FORWARD, Task.PLANE);
    }

    @Test
    void aSaveByRenamingIsOne() throws Exception {
        Path file = exercises.resolve(Task.ADAM.file());
        Files.move(file, file.resolveSibling("Adam.java~"));
        Files.writeString(file, "vim's way");
        assertThat(files.next()).containsExactly(Task.ADAM);
        Path beside = Files.writeString(file.resolveSibling(".Adam.java.swp"), "another editor's");
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        assertThat(files.next()).containsExactly(Task.ADAM);
    }

    @Test
    void whatHasTheSameContentIsNotTold() throws Exception {
        write(Task.ADAM, "at first");
        Files.setLastModifiedTime(exercises.resolve(Task.PCA.file()), FileTime.fromMillis(0));
        Files.writeString(exercises.resolve("problem1/Notes.java"), "of no task");
        Files.delete(exercises.resolve(Task.RMSPROP.file()));
        write(Task.FORWARD, "this one has");
        assertThat(files.next()).containsExactly(Task.FORWARD);
    }

    @Test
    void aFileOfFurtherClassesIsThatOfTheTasksThatUseIt() throws Exception {
        Path util = Files.writeString(exercises.resolve("problem2/Util.java"), "package problem2; // at first");
        write(Task.ADAM, "uses Util");
        assertThat(files.next()).containsExactly(Task.ADAM);
        Files.writeString(util, "package problem2; // mended");
        assertThat(files.next()).containsExactly(Task.ADAM);
    }

    @Test
    void goesOnWhenAFolderIsReplaced() throws Exception {
        Path folder = exercises.resolve("problem2");
        Files.move(folder, exercises.resolve("old"));
        Files.createDirectory(folder);
        write(Task.ADAM, "made anew");
        assertThat(files.next()).contains(Task.ADAM);
        write(Task.ADAGRAD, "and saved");
        assertThat(files.next()).contains(Task.ADAGRAD);
    }

    @Test
    void waitsUntilASaveIsComplete() throws Exception {
        Thread editor = new Thread(() -> {
            for (String text : List.of("h", "ha", "hal", "half")) {
                write(Task.ADAM, text);
            }
        });
        editor.start();
        editor.join();
        assertThat(files.next()).containsExactly(Task.ADAM);
        write(Task.PCA, "the next");
        assertThat(files.next()).as("each save once").containsExactly(Task.PCA);
    }

    /** A zip file tells of no change at all. */
    @Test
    void whereNothingTellsOfChangesTheFilesAreReadAgainAndAgain() throws Exception {
        try (FileSystem zip = FileSystems.newFileSystem(exercises.resolve("all.zip"), Map.of("create", "true"))) {
            SavedFiles inZip = new SavedFiles(zip.getPath("exercises"));
            Path file = zip.getPath("exercises").resolve(Task.ADAM.file());
            Files.createDirectories(file.getParent());
            CompletableFuture<Path> saved = CompletableFuture.supplyAsync(() -> written(file, "later"),
                    CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS));
            assertThat(inZip.next()).containsExactly(Task.ADAM);
            assertThat(saved.join()).hasContent("later");
        }
    }

    private static Path written(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void write(Task task, String text) {
        try {
            Path file = exercises.resolve(task.file());
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
