package kata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kata.task.Exercises;
import kata.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ResetCommandTest {
    private static final String FILE = "exercises/problem1/ForwardPass.java";
    private static final String STUB = """
            package problem1;

            import kata.NotAttempted;
            class A {
            // TODO 1a: write it
            throw new NotAttempted("1a");
            }
            """;

    @TempDir
    Path home;
    private Project project;

    @BeforeEach
    void makeProject() {
        project = new Project(home);
    }

    @Test
    void putsTheStubBackAndKeepsTheStudentsFile() {
        project.write(FILE, "my work\n");
        Project.Run run = project.run("reset", "1a");
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo(FILE + " is restored, with 1 blank.\n"
                + "Your file is kept: " + FILE + ".backup-1\n");
        assertThat(project.path(FILE)).hasContent(STUB);
        assertThat(project.path(FILE + ".backup-1")).hasContent("my work\n");
    }

    @Test
    void neverWritesOverAnEarlierBackup() {
        for (int time = 1; time <= 3; time++) {
            project.write(FILE, "work " + time);
            assertThat(project.run("reset", "1a").out()).contains(FILE + ".backup-" + time + "\n");
        }
        assertThat(project.path(FILE + ".backup-1")).hasContent("work 1");
        assertThat(project.path(FILE + ".backup-2")).hasContent("work 2");
        assertThat(project.path(FILE + ".backup-3")).hasContent("work 3");
    }

    @Test
    void saysThatAFileIsTheStubAlreadyAndKeepsNoCopyOfIt() throws IOException {
        project.write(FILE, STUB);
        Map<String, byte[]> before = files();
        assertThat(project.run("reset", "1a").out())
                .isEqualTo(FILE + " has all its blanks already: nothing was changed.\n");
        assertThat(files()).containsExactlyEntriesOf(before);
    }

    @Test
    void aFileThatIsMissingIsPutBack() throws IOException {
        Files.delete(project.path(FILE));
        assertThat(project.run("reset", "1a").out()).isEqualTo(FILE + " is restored, with 1 blank.\n");
        assertThat(project.path(FILE)).hasContent(STUB);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void neitherFollowsALinkNorReadsAPipe() throws Exception {
        Path elsewhere = Files.writeString(home.resolve("elsewhere.java"), "of somebody else\n");
        Path file = project.path(FILE);
        Files.delete(file);
        Files.createSymbolicLink(file, elsewhere);
        assertThat(project.run("reset", "1a").err()).contains(FILE, "a link, or no file at all", "Move it away");
        assertThat(elsewhere).hasContent("of somebody else\n");
        Files.delete(file);
        assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor()).isZero();
        assertThat(project.run("reset", "1a").err()).contains("a link, or no file at all");
    }

    @Test
    void putsTheQuestionsBackAndKeepsTheAnswers() throws IOException {
        String file = "exercises/problem1/answers.md";
        project.write("solutions/problem1/answers.md", "# One\n\n## 1a Why?\n\nSo.\n").write(file, "my words");
        project.run("reset", "1a");
        assertThat(project.path(file)).hasContent("my words");
        assertThat(project.run("reset", "answers").out()).isEqualTo(file + " is restored.\n"
                + "Your file is kept: " + file + ".backup-1\n");
        assertThat(project.path(file)).hasContent("# One\n\n## 1a Why?\n");
        assertThat(project.path(file + ".backup-1")).hasContent("my words");
        assertThat(project.run("reset", "answers").out()).contains("nothing was changed");
    }

    @Test
    void changesNoOtherFile() throws IOException {
        for (Task task : Task.values()) {
            project.write("exercises/" + task.file(), "my work on " + task.id());
        }
        Map<String, byte[]> expected = files();
        project.run("reset", "2d");
        expected.put("exercises/problem2/Adam.java.backup-1", expected.remove("exercises/problem2/Adam.java"));
        Map<String, byte[]> found = files();
        found.remove("exercises/problem2/Adam.java");
        assertThat(found).containsExactlyEntriesOf(expected);
    }

    @Test
    void keepsAFileThatIsNoText() throws IOException {
        byte[] bytes = {(byte) 0xff, 0, (byte) 0xfe};
        Files.write(project.path(FILE), bytes);
        assertThat(project.run("reset", "1a").code()).isZero();
        assertThat(project.path(FILE + ".backup-1")).hasBinaryContent(bytes);
    }

    @Test
    void withoutTheSolutionItChangesNothing() throws IOException {
        project.write(FILE, "my work");
        Files.delete(project.path("solutions/problem1/ForwardPass.java"));
        Map<String, byte[]> before = files();
        Project.Run run = project.run("reset", "1a");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("found no such file", "git checkout -- solutions/problem1/ForwardPass.java");
        assertThat(files()).containsExactlyEntriesOf(before);
    }

    @Test
    void aCopyWithoutSolutionsKeepsTheExercisesAsTheyWere() throws IOException {
        String stub = new Exercises(home).stub(Task.FORWARD);
        project.withoutSolutions().write(FILE, "my work");
        Files.delete(project.path("src/stubs/problem1/BackwardPass.java"));
        assertThat(project.run("reset", "1a").code()).isZero();
        assertThat(project.path(FILE)).hasContent(stub);
        assertThat(project.path(FILE + ".backup-1")).hasContent("my work");
        Project.Run run = project.run("reset", "1b");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("src/stubs/problem1/BackwardPass.java: found no such file");
    }

    @Test
    void wantsATask() {
        assertThat(project.run("reset").code()).isEqualTo(2);
        Project.Run run = project.run("reset", "1d");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("there is no task \"1d\"; the tasks are", "1a  forward pass");
    }

    private Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(home)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(home.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
