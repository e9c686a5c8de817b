package kata.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kata.data.Golden;
import kata.grade.GradeTable;
import kata.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskTablesTest {
    private static final Path PROJECT = Golden.folder().toAbsolutePath().getParent();
    private static final String[] TEXTS = {"README.md", "exercises/problem1/README.md",
        "exercises/problem2/README.md", "exercises/problem3/README.md"};

    @TempDir
    Path home;

    /** The project's own texts, beside its exercises. */
    @BeforeEach
    void copy() throws IOException {
        for (Task task : Task.values()) {
            Path file = home.resolve("exercises").resolve(task.file());
            Files.createDirectories(file.getParent());
            Files.copy(PROJECT.resolve("exercises").resolve(task.file()), file);
        }
        for (String text : TEXTS) {
            Files.copy(PROJECT.resolve(text), home.resolve(text));
        }
        TaskTables.write(home, Task.all());
    }

    @Test
    void whatIsSaidElsewhereStaysAsItIs() throws IOException {
        assertThat(TaskTables.findings(home)).isEmpty();
        assertThat(TaskTables.write(home, Task.all())).isEmpty();
        assertThat(lines("README.md")).startsWith("# Gradient Kata\n").contains("\n## How grading works\n");
        assertThat(lines(TEXTS[1])).contains("| 1b | 2.5 | `BackwardPass.java` | the gradient of every node, ");
    }

    @Test
    void everyTaskAndThePointsOfAllAreInTheReadme() throws IOException {
        for (Task task : Task.values()) {
            assertThat(lines("README.md")).containsOnlyOnce("\n| " + task.id() + " " + task.title() + " | "
                    + GradeTable.number(task.points()) + " | `" + task.file() + "` | ");
        }
        assertThat(lines("README.md")).contains(
                "\n| 3b1 autoencoder and figure 2B | 2 | `problem3/Autoencoder.java` | 1c, 2d |\n",
                "\nTotal 0 of " + GradeTable.number(Task.totalPoints())
                + "    (exercises/)\nNext: 1a forward pass -> ");
    }

    @Test
    void aChangeOfAnyOfThemIsAFindingAndIsPutRight() throws IOException {
        for (String[] change : new String[][] {
            {"README.md", "| 2.5 |", "| 2 |"}, {"README.md", "| 2d Adam |", "| 2d Adams |"},
            {"README.md", "1c, 2d", "1c, 2e"},
            {"README.md", "    0   -> exercises/problem1/F", "    1   -> exercises/problem1/F"},
            {"README.md", "\nTotal 0 of ", "\nTotal 1 of "}, {TEXTS[1], "(4.5 points)", "(4 points)"},
            {TEXTS[2], "| 2d | 1.5", "| 2d | 2.5"}, {TEXTS[3], "| 3b2 ", "| 3b3 "}}) {
            String right = lines(change[0]);
            assertThat(right).contains(change[1]);
            Files.writeString(home.resolve(change[0]), right.replace(change[1], change[2]));
            assertThat(TaskTables.findings(home)).singleElement().asString()
                    .isEqualTo(change[0] + " disagrees with kata.task.Task: run ./kata generate");
            assertThat(TaskTables.write(home, Task.all())).containsExactly(home.resolve(change[0]));
            assertThat(TaskTables.findings(home)).isEmpty();
            Files.writeString(home.resolve(change[0]), right);
        }
    }

    @Test
    void aTaskThatIsMissingTwiceOrOutOfOrderIsPutRight() throws IOException {
        String right = lines(TEXTS[2]);
        String row = right.lines().filter(line -> line.startsWith("| 2d ")).findFirst().orElseThrow() + "\n";
        String next = right.lines().filter(line -> line.startsWith("| 2e ")).findFirst().orElseThrow() + "\n";
        for (String wrong : new String[] {right.replace(row, row + row), right.replace(row + next, next + row)}) {
            assertThat(TaskTables.problem(2, wrong, Task.all())).isEqualTo(right);
        }
        assertThat(TaskTables.problem(2, right.replace(row, ""), Task.all()))
                .isEqualTo(right.replace(row, "| 2d | 1.5 | `Adam.java` | Adam |\n"));
    }

    @Test
    void aTextWithoutATableIsAnError() {
        assertThatThrownBy(() -> TaskTables.problem(1, "# Problem 1 (4.5 points)\n", Task.all()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("no text to replace");
    }

    private String lines(String text) throws IOException {
        return Files.readString(home.resolve(text));
    }
}
