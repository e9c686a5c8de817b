package kata.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kata.data.DataException;
import kata.data.Golden;
import kata.grade.Grade;
import kata.grade.State;
import kata.sandbox.Grader;
import kata.sandbox.Limits;
import kata.sandbox.Submission;
import kata.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the disk is full nobody is graded, and nothing is kept. It needs the right to mount a small file system. */
class FullDiskIT {
    private static final Task TASK = Task.BACKWARD;
    private static final Path HOME = Golden.folder().toAbsolutePath().normalize().getParent();

    @TempDir
    Path folder;
    private Path disk;
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void handIn() throws IOException {
        disk = Files.createDirectories(folder.resolve("disk"));
        Path file = folder.resolve("submissions/jane").resolve(TASK.file());
        Files.createDirectories(file.getParent());
        Files.copy(HOME.resolve("solutions").resolve(TASK.file()), file);
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", "--lazy", disk.toString());    // a worker may not be gone yet
    }

    /** Nothing left, or too little for what tests write; the same of files. */
    @ParameterizedTest
    @CsvSource({"size=2m, 0", "size=2m, 8", "size=64k, 0", "nr_inodes=40, 0", "nr_inodes=40, 9", "nr_inodes=40, 12"})
    void aRightAnswerIsNotGradedAndTheNextRunMakesUpForIt(String option, int left) throws Exception {
        mount(option);
        List<Path> filled = option.startsWith("size") ? List.of(filledTo(left)) : emptyFilesTo(left);
        try {
            assertThat(grade().notGraded()).containsExactly("jane");
        } catch (DataException | IllegalStateException | UncheckedIOException summary) {
            assertThat(summary.getMessage()).contains(disk.toString());
        }
        assertThat(said).noneMatch(line -> line.contains(" of 2.5"));
        assertThat(disk.resolve("grades/results/jane.json")).doesNotExist();
        for (Path file : filled) {
            Files.delete(file);
        }
        said.clear();
        CourseSummary summary = grade();
        assertThat(summary.results().get(0).remarks()).isEmpty();
        assertThat(summary.results().get(0).score()).isEqualTo(TASK.points());
        assertThat(said).noneMatch(line -> line.contains(", kept"));
    }

    @Test
    void aTaskIsNotGradedWhereItsWorkerCannotWrite() throws Exception {
        mount("size=1m");
        filledTo(0);
        try (Grader grader = new Grader(HOME, disk.resolve("output"), Limits.generous())) {
            Submission submission = Submission.in(HOME, folder.resolve("submissions/jane").toString());
            Grade grade = grader.grade(submission, List.of(TASK), new Grader.Progress() { });
            assertThat(grade.tasks().get(0).state()).isEqualTo(State.NOT_GRADED);
            assertThat(grade.tasks().get(0).explanation()).startsWith("NOT GRADED\n").contains("there is no room");
        }
    }

    @Test
    void halfACopyForStudentsIsTakenAway() throws Exception {
        mount("size=2m");
        assertThatThrownBy(() -> new Handout(HOME, disk, List.of(), false).write()).hasMessageContaining("space");
        assertThat(disk).isEmptyDirectory();
    }

    private CourseSummary grade() throws InterruptedException {
        return new CourseRun(HOME, disk.resolve("grades"), CourseSettings.in(folder), List.of(TASK),
                new CourseRun.Options(1, Shard.WHOLE, false), said::add)
                .grade(folder.resolve("submissions"));
    }

    private void mount(String option) throws Exception {
        assumeTrue(run("mount", "-t", "tmpfs", "-o", option, "none", disk.toString()) == 0, "the right to mount");
    }

    private Path filledTo(int kibibytes) throws IOException {
        Path file = disk.resolve("filler");
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] block = new byte[1 << 12];
            while (disk.toFile().getUsableSpace() > (long) kibibytes << 10) {
                out.write(block);
            }
        }
        return file;
    }

    private List<Path> emptyFilesTo(int left) throws IOException {
        List<Path> files = new ArrayList<>();
        try {
            while (true) {
                files.add(Files.createFile(disk.resolve("filler" + files.size())));
            }
        } catch (IOException full) {
            for (int i = 0; i < left; i++) {
                Files.delete(files.remove(0));
            }
        }
        return files;
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start().waitFor();
    }
}
