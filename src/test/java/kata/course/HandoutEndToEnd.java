package kata.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import kata.data.Golden;
import kata.grade.GradeFile;
import kata.grade.State;
import kata.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A handout is tried, and the first tasks are solved in it as a student would; the name keeps it out of
 * {@code mvn test}.
 */
@DisabledOnOs(OS.WINDOWS)
class HandoutEndToEnd {
    private static final Path PROJECT = Golden.folder().toAbsolutePath().normalize().getParent();

    @TempDir
    Path temporary;

    private Path folder;
    private String said;
    private int exit;

    @Test
    void everyCommandWorksAndEveryTaskIsGradedOverTheStudentsOwnWork() throws Exception {
        folder = temporary.resolve("a course's copy");
        Handout handout = new Handout(PROJECT, folder, List.of(), false);
        handout.write();
        assertThat(new HandoutTrial(folder, handout.shown(), command -> { }).problems()).isEmpty();

        solve(Task.NETWORK);
        assertThat(graded(Task.NETWORK)).as("its blanks are filled in, those of 1c are not").isEqualTo(State.BLOCKED);
        solve(Task.AUTODIFF);
        assertThat(graded(Task.AUTODIFF)).isEqualTo(State.PASSED);
        assertThat(graded(Task.NETWORK)).isEqualTo(State.PASSED);
        Files.writeString(file(Task.AUTODIFF), "package problem1; public final class Variable { oops }");
        assertThat(graded(Task.AUTODIFF)).isEqualTo(State.FAILED);
        assertThat(graded(Task.NETWORK)).as("the stub stands in for what does not compile").isEqualTo(State.BLOCKED);
        assertThat(said).contains("by 1c, whose file is refused");
        for (Task task : List.of(Task.FORWARD, Task.BACKWARD, Task.ADAGRAD, Task.RMSPROP, Task.ADAM, Task.PCA)) {
            solve(task);
            assertThat(graded(task)).as(task.id()).isEqualTo(State.PASSED);
        }
    }

    @Test
    void tasksThatAreHiddenAreNoTasks() throws Exception {
        folder = temporary.resolve("handout");
        Handout handout = new Handout(PROJECT, folder, Task.named("2e,3b1,3b2"), false);
        handout.write();
        assertThat(new HandoutTrial(folder, handout.shown(), command -> { }).problems()).isEmpty();
        assertThat(run(0, "sh", "kata", "list")).contains("\nTotal 11 points, ").doesNotContain("2e", "3b1", "Plane");
        assertThat(run(2, "sh", "kata", "grade", "2e")).contains("there is no task \"2e\"");
        solve(Task.PCA);
        solve(Task.ROBUST);
        assertThat(graded(Task.ROBUST)).as("some of its figures need 1c and 2d").isEqualTo(State.PASSED);
        assertThat(run(0, "sh", "kata", "report")).contains("report");
        assertThat(Files.readString(folder.resolve("target/report/index.html"))).doesNotContain("3b2", "task=2e");
    }

    @Test
    void theCompiledSolutionsOfHiddenTasksAreGiven() throws Exception {
        folder = temporary.resolve("handout");
        new Handout(PROJECT, folder, List.of(Task.FORWARD, Task.AUTODIFF), true).write();
        solve(Task.NETWORK);
        assertThat(graded(Task.NETWORK)).isEqualTo(State.PASSED);
        assertThat(run(0, "mvn", "-q", "-B", "test", "-Dtask=2a")).contains("Total 0.5 of 0.5");
    }

    private void solve(Task task) throws IOException {
        Files.copy(PROJECT.resolve("solutions").resolve(task.file()), file(task), StandardCopyOption.REPLACE_EXISTING);
    }

    private Path file(Task task) {
        return folder.resolve("exercises").resolve(task.file());
    }

    private State graded(Task task) throws IOException, InterruptedException {
        Path results = folder.resolve("target/grade/exercises/results.json");
        Files.deleteIfExists(results);
        said = output("sh", "kata", "grade", task.id());
        assertThat(results).as(said).exists();
        State state = GradeFile.read(results, "exercises").tests().get(0).state();
        assertThat(exit).as(said).isEqualTo(state.isFailure() ? 1 : 0);
        return state;
    }

    /** @param code the exit code that is right */
    private String run(int code, String... command) throws IOException, InterruptedException {
        String output = output(command);
        assertThat(exit).as(output).isEqualTo(code);
        return output;
    }

    private String output(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        exit = process.waitFor();
        return output;
    }
}
