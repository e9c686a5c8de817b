package kata.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import kata.grade.GradeTable;
import kata.task.Task;
import org.junit.jupiter.api.Test;

class TaskTablesTest {
    private static final String README = "| task | points | write in | builds on |\n|---|---|---|---|\n"
            + Arrays.stream(Task.values()).map(task -> "| " + task.id() + " " + task.title() + " | "
                    + GradeTable.number(task.points()) + " | `" + task.file() + "` | "
                    + String.join(", two of ", task.buildsOn()) + " |\n").collect(Collectors.joining());
    private static final String FIRST = """
            # Problem 1: reverse-mode automatic differentiation (4.5 points)

            | 1a | 1 | `ForwardPass.java` | the value of every node |
            | 1b | 2.5 | `BackwardPass.java` | the gradient of every node |
            | 1c | 1 | `Variable.java` | an engine |
            """;

    @Test
    void tablesThatSayWhatTheManifestSaysAreNoFinding() {
        assertThat(TaskTables.readme(README)).isEmpty();
        assertThat(TaskTables.problem("README.md", 1, FIRST)).isEmpty();
    }

    @Test
    void anotherTitleFileNumberOfPointsOrTaskIsNamedOnBothSides() {
        for (String[] change : new String[][] {{"forward pass", "forwards"}, {"| 2.5 |", "| 2 |"},
            {"problem2/Adam.java", "problem2/Adams.java"}, {"1c, two of 2a", "1c, two of 2b"}, {"3b2", "3b3"}}) {
            String text = README.replace(change[0], change[1]);
            assertThat(text).isNotEqualTo(README);
            assertThat(TaskTables.readme(text)).hasSize(2)
                    .anySatisfy(finding -> assertThat(finding).startsWith("README.md: the table has no row"))
                    .anySatisfy(finding -> assertThat(finding).startsWith("README.md: the manifest knows no task"));
        }
    }

    @Test
    void aTaskThatIsMissingOrTwiceOrOutOfOrderIsNamed() {
        String row = README.lines().filter(line -> line.startsWith("| 2d ")).findFirst().orElseThrow() + "\n";
        assertThat(TaskTables.readme(README.replace(row, ""))).singleElement().asString()
                .startsWith("README.md: the table has no row \"2d Adam, 1.5, problem2/Adam.java");
        assertThat(TaskTables.readme(README + row)).singleElement().asString().contains("or one is there twice");
        assertThat(TaskTables.readme(README.replace(row, "") + row)).singleElement().asString()
                .contains("not in the manifest's order");
    }

    @Test
    void theTextOfAProblemSaysItsPointsInTheHeading() {
        assertThat(TaskTables.problem("README.md", 1, FIRST.replace("(4.5 points)", "(4 points)")))
                .containsExactly("README.md: the heading does not say (4.5 points)");
        assertThat(TaskTables.problem("README.md", 1, "")).hasSize(4);
    }
}
