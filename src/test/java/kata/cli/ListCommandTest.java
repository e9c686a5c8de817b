package kata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kata.grade.GradeTable;
import kata.grade.State;
import kata.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListCommandTest {
    private static final String POINTS = GradeTable.number(Task.totalPoints());

    @TempDir
    Path home;
    private Project project;

    @BeforeEach
    void makeProject() {
        project = new Project(home);
    }

    @Test
    void listsEveryTaskWithItsPointsAndFile() {
        Project.Run run = project.run("list");
        assertThat(run.code()).isZero();
        for (Task task : Task.values()) {
            assertThat(row(task)).contains(task.title())
                    .endsWith(" " + Path.of(task.file()).getFileName().toString().replace(".java", ""));
        }
        assertThat(row(Task.BACKWARD)).contains(" 2.5 ");
        assertThat(run.out()).contains("Problem 1  in exercises/problem1/", "Problem 2  in exercises/problem2/");
    }

    @Test
    void countsTheBlanksThatAreLeft() {
        project.write("solutions/" + Task.NETWORK.file(), "package problem2;\n"
                + "// SOLUTION 2a: one\n// END\n".repeat(3));
        project.write("exercises/" + Task.NETWORK.file(), "throw new NotAttempted(\"2a\");\n".repeat(2));
        project.fillIn(Task.ADAM);
        assertThat(row(Task.NETWORK)).contains("2 of 3 left");
        assertThat(row(Task.ADAM)).contains("none left");
        int tasks = Task.values().length;
        assertThat(project.run("list").out()).contains("Total " + POINTS + " points, " + tasks + " of " + (tasks + 2)
                + " blanks left, not graded yet")
                .contains("Next: 1a forward pass -> exercises/problem1/ForwardPass.java:3");
    }

    @Test
    void countsTheBlanksThatAreLeftInACopyWithoutSolutions() throws IOException {
        project.withoutSolutions().fillIn(Task.ADAM);
        assertThat(row(Task.FORWARD)).containsPattern(" 1 of 1 left +- +ForwardPass");
        assertThat(row(Task.ADAM)).contains("none left");
        int tasks = Task.values().length;
        assertThat(project.run("list").out()).contains(" points, " + (tasks - 1) + " of " + tasks + " blanks left, ");
    }

    @Test
    void showsTheLastGrade() {
        project.graded(State.PASSED, Task.values());
        assertThat(row(Task.BACKWARD)).containsPattern("passed +2\\.5 +BackwardPass");
        assertThat(project.run("list").out()).contains("last grade " + POINTS + " of " + POINTS)
                .doesNotContain("alone");
        project.graded(State.BLOCKED, Task.values());
        assertThat(row(Task.TRAINING)).containsPattern("blocked +0 +Training");
    }

    @Test
    void saysWhichTasksWereGradedWhereItWasNotAll() {
        project.graded(State.FAILED, Task.FORWARD, Task.ADAM);
        assertThat(row(Task.FORWARD)).containsPattern("FAILED +0 +Forward");
        assertThat(row(Task.BACKWARD)).containsPattern("1 of 1 left +- +Backward");
        assertThat(project.run("list").out()).contains("last grade 0 of 2.5, for 1a, 2d alone");
    }

    @Test
    void marksAGradeThatIsOlderThanTheWork() {
        project.graded(State.FAILED, Task.values());
        for (Task task : Task.values()) {
            project.changed("target/last-grade/" + task.id() + ".json", 2000);
            project.changed("exercises/" + task.file(), 1000);
        }
        assertThat(project.run("list").out()).doesNotContain("*");
        project.changed("exercises/" + Task.FORWARD.file(), 3000);
        assertThat(row(Task.FORWARD)).contains("0 *");
        assertThat(row(Task.BACKWARD)).doesNotContain("*");
        assertThat(project.run("list").out()).contains("* changed since it was graded");
    }

    @Test
    void saysThatAFileIsMissing() throws IOException {
        Files.delete(project.path("exercises/" + Task.RMSPROP.file()));
        assertThat(row(Task.RMSPROP)).contains(" -  ", "RmsProp.java IS MISSING").doesNotContain("none left");
    }

    @Test
    void aFileThatIsMissingIsTheNextStep() throws IOException {
        for (Task task : Task.values()) {
            project.fillIn(task);
        }
        Files.delete(project.path("exercises/" + Task.RMSPROP.file()));
        assertThat(project.run("list").out())
                .endsWith("Next: 2c RMSprop -> exercises/problem2/RmsProp.java is missing; "
                        + "./kata reset 2c makes it\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"tests\": [{}]}", "{\"tests\": [null]}", "{\"tests\": ",
        "{\"tests\": [{\"number\": \"9z\", \"tags\": [\"PASSED\"]}]}",
        "{\"tests\": [{\"number\": \"1a\", \"tags\": [\"GOOD\"]}]}"})
    void aDamagedGradeIsAnErrorThatSaysHowToMakeItAnew(String text) {
        Project.Run run = project.write("target/last-grade/1a.json", text).run("list");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("1a.json: found ", "mvn test -Pexercises").doesNotContain("\tat ");
    }

    @Test
    void fitsIntoAHundredColumns() {
        project.graded(State.NOT_ATTEMPTED, Task.values());
        assertThat(project.run("list").out().lines()).allMatch(line -> line.length() <= 100);
    }

    private String row(Task task) {
        return project.run("list").out().lines().filter(line -> line.startsWith("  " + task.id() + " "))
                .findFirst().orElseThrow();
    }
}
