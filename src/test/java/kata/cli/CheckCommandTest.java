package kata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import kata.grade.GradeTable;
import kata.task.Task;
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
        for (Task task : Task.values()) {
            project.run("reset", task.id());
        }
        project.write("README.md", rows()).write("golden/PROVENANCE.md", "").write("golden/TOLERANCES.md", "");
        for (int problem = 1; problem <= 3; problem++) {
            project.write("exercises/problem" + problem + "/README.md", problem(problem));
        }
        project.write("golden/SHA256SUMS", EMPTY + "  PROVENANCE.md\n" + EMPTY + "  TOLERANCES.md\n");
    }

    @Test
    void saysWhatHolds() {
        Project.Run run = project.run("check", "--quick");
        assertThat(run.out().lines()).filteredOn(line -> line.startsWith("ok       ")).hasSize(6);
        assertThat(run.out()).doesNotContain("WRONG").endsWith("All is well." + System.lineSeparator());
        assertThat(run.code()).isZero();
    }

    @Test
    void hasALineForEachFindingAndFails() {
        project.write("exercises/problem1/ForwardPass.java", "changed").write("golden/new.csv", "1\n")
                .write("notes.md", "[x](y.md)\n");
        Project.Run run = project.run("check", "--quick");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines()).filteredOn(line -> line.startsWith("WRONG    ")).hasSize(3)
                .anyMatch(line -> line.contains("exercises/problem1/ForwardPass.java differs"))
                .anyMatch(line -> line.contains("new.csv: found a file that is not listed"))
                .anyMatch(line -> line.contains("notes.md:1: the link y.md leads nowhere"));
        assertThat(run.out()).endsWith("3 findings." + System.lineSeparator());
    }

    private static String rows() {
        return Arrays.stream(Task.values()).map(task -> "| " + task.id() + " " + task.title() + " | "
                        + GradeTable.number(task.points()) + " | `" + task.file() + "` | "
                        + String.join(", ", task.buildsOn()) + " |\n")
                .collect(Collectors.joining());
    }

    private static String problem(int problem) {
        double points = Arrays.stream(Task.values()).filter(task -> task.problem() == problem)
                .mapToDouble(Task::points).sum();
        return "# Problem (" + GradeTable.number(points) + " points)\n\n" + Arrays.stream(Task.values())
                .filter(task -> task.problem() == problem).map(task -> "| " + task.id() + " | "
                        + GradeTable.number(task.points()) + " | `" + task.file().replaceFirst(".*/", "") + "` | x |\n")
                .collect(Collectors.joining());
    }
}
