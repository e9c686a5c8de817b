package kata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    /** SHA-256 of a file without content. */
    private static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @TempDir
    Path home;
    private Project project;

    @BeforeEach
    void aProjectThatIsAsItShouldBe() {
        project = new Project(home);
        project.texts().write("golden/PROVENANCE.md", "");
        assertThat(project.run("generate", "--force").code()).isZero();
        project.write("golden/SHA256SUMS", EMPTY + "  PROVENANCE.md\n");
    }

    @Test
    void saysWhatHolds() {
        Project.Run run = project.run("check", "--quick");
        assertThat(run.out().lines()).filteredOn(line -> line.startsWith("ok       ")).hasSize(7);
        assertThat(run.out()).doesNotContain("WRONG").endsWith("All is well." + System.lineSeparator());
        assertThat(run.code()).isZero();
    }

    @Test
    void aTableThatIsNotWhatTheTasksMakeIsAFinding() throws IOException {
        project.write("README.md", Files.readString(project.path("README.md")).replace("| 2.5 |", "| 2 |"));
        assertThat(project.run("check", "--quick").out()).contains("WRONG    README.md disagrees with kata.task.Task");
        assertThat(project.run("check", "--quick").code()).isEqualTo(1);
        assertThat(project.run("generate").out()).contains("wrote README.md", "1 files changed");
        assertThat(project.run("check", "--quick").code()).isZero();
    }

    @Test
    void hasALineForEachFindingAndFails() throws IOException {
        String exercise = "exercises/problem1/ForwardPass.java";
        project.write(exercise, Files.readString(project.path(exercise)) + "// changed\n")
                .write("golden/new.csv", "1\n")
                .write("notes.md", "[x](y.md)\n");
        Project.Run run = project.run("check", "--quick");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines()).filteredOn(line -> line.startsWith("WRONG    ")).hasSize(3)
                .anyMatch(line -> line.contains("exercises/problem1/ForwardPass.java differs")
                        && line.endsWith(": run ./kata generate, or put the change into solutions/"))
                .anyMatch(line -> line.contains("new.csv: found a file that is not listed"))
                .anyMatch(line -> line.contains("notes.md:1: the link y.md leads nowhere"));
        assertThat(run.out()).endsWith("3 findings." + System.lineSeparator());
    }

    @Test
    void hintsAreThreeTheFirstAQuestion() {
        assertThat(CheckCommand.areHints(List.of("Why?", "Because.", "So."))).isTrue();
        assertThat(CheckCommand.areHints(List.of("Why.", "Because.", "So."))).isFalse();
        assertThat(CheckCommand.areHints(List.of("Why?", "Because."))).isFalse();
        assertThat(CheckCommand.areHints(List.of())).isFalse();
    }
}
