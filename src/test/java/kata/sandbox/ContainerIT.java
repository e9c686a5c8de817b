package kata.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kata.grade.Grade;
import kata.grade.State;
import kata.runner.SystemProperties;
import kata.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Real containers, where there is the image {@code gradient-kata}; {@code .ci/container} makes it. */
@EnabledOnOs(OS.LINUX)
class ContainerIT {
    private static final String IMAGE = "gradient-kata";

    @TempDir
    private Path folder;

    @BeforeEach
    void requireTheImage() throws Exception {
        assumeThat(Container.missing(Hostile.home(), IMAGE)).as("why there are no containers here").isEmpty();
    }

    /** Only of a terminal is the device there; a session in a container has none that it could lead to. */
    @Test
    void codeThatGetsPastTheJvmFindsAWall() throws Exception {
        Path closed = Files.createDirectory(folder.resolve("the project"));
        Path open = Files.createDirectory(folder.resolve("output"));
        Files.writeString(closed.resolve("there"), "as it was");
        Container wall = new Container(IMAGE, Hostile.home(), open, "256m");
        assertThat(Escape.attempts(wall, closed, open, "1")).containsExactly("finds a terminal",
                "writes where it may", "starts a process");
        assertThat(closed.resolve("there")).hasContent("as it was");
        assertThat(open.resolve("mine")).hasContent("mine");
        assertThat(containers()).isEmpty();
    }

    @Test
    void answersAreGradedAsWithoutAContainerAndALoopIsStopped() throws Exception {
        String solution = Files.readString(Hostile.home().resolve("solutions").resolve(Task.ADAGRAD.file()));
        Limits limits = new Limits(task -> Duration.ofSeconds(task == Task.ADAM ? 5 : 120), "1g");
        Files.createDirectories(folder.resolve("hw/problem2"));
        Files.writeString(Task.ADAGRAD.fileIn(folder.resolve("hw")), solution);
        Files.writeString(Task.ADAM.fileIn(folder.resolve("hw")), Files.readString(Hostile.home().resolve("solutions")
                .resolve(Task.ADAM.file())).replaceFirst("t\\+\\+;", "while (t >= 0) {\n        }\n"));
        try (SystemProperties properties = new SystemProperties()) {
            properties.with(Container.PROPERTY, IMAGE);
            try (Grader grader = new Grader(Hostile.home(), folder.resolve("output"), limits)) {
                Grade grade = grader.grade(Submission.in(Hostile.home(), folder.resolve("hw").toString()),
                        List.of(Task.ADAGRAD, Task.ADAM), new Grader.Progress() { });
                assertThat(grade.tasks()).extracting(task -> task.state())
                        .as("%s", grade.tasks()).containsExactly(State.PASSED, State.TIMEOUT);
            }
        }
        assertThat(containers()).isEmpty();
    }

    @Test
    void anImageThatIsNotThereIsNamed() throws Exception {
        assertThat(Container.missing(Hostile.home(), "localhost/no-such-image")).contains("no-such-image");
    }

    /** The containers of this JVM: others may grade at the same time. */
    private static String containers() throws IOException {
        Process process = new ProcessBuilder("podman", "ps", "--all", "--quiet", "--filter",
                "name=kata-" + ProcessHandle.current().pid() + "-").start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
