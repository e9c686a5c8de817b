package kata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kata.grade.State;
import kata.matrix.Matrix;
import kata.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowCommandTest {
    private static final String GOLDEN = "problem2/updates/adagrad";
    private static final String OTHER = "problem2/updates/adagrad-large-eps";
    private static final Matrix VALUES = Matrix.of(2, 2, 0.5, -1.25, 100, 0.00001);

    @TempDir
    Path home;
    private Project project;

    @BeforeEach
    void makeProject() {
        project = new Project(home).golden(GOLDEN, VALUES).golden(OTHER, VALUES);
    }

    @Test
    void printsTheValuesBesideTheGoldenOnesWithFourDigits() {
        Project.Run run = solved(VALUES).run("show", "2b");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("2b Adagrad, as computed by solutions/problem2/Adagrad.java")
                .contains("adagrad (2, 2)  agrees")
                .containsPattern("\\[0] +0\\.5000 +-1\\.2500 +\\| +0\\.5000 +-1\\.2500\n")
                .containsPattern("\\[1] +100\\.0000 +0\\.0000 +\\| +100\\.0000 +0\\.0000\n")
                .contains("2 matrices agree with golden/").doesNotContain("*").doesNotContain("~");
    }

    @Test
    void marksWhatDiffersInTheDigitsShown() {
        Project.Run run = solved(Matrix.of(2, 2, 0.5, -1.26, 100, 0.00001)).run("show", "2b");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("adagrad (2, 2)  differs in 1 of 4 elements")
                .containsPattern("\\[0] +0\\.5000 +-1\\.2600\\* +\\| +0\\.5000 +-1\\.2500\n")
                .contains("adagrad differs from golden/; 1 matrix agrees with golden/", "* differs in the digits shown")
                .doesNotContain("0.5000*");
    }

    /** The check of 2b allows 1e-12 of the largest magnitude in a column. */
    @Test
    void marksOtherwiseWhatDiffersBehindTheDigitsShownByMoreThanTheCheckAllows() {
        Project.Run run = solved(Matrix.of(2, 2, 0.5 + 1.01e-10, -1.25 + 1.2e-12, 100, 0.00001)).run("show", "2b");
        assertThat(run.out()).contains("adagrad (2, 2)  differs in 1 of 4 elements").contains(" 0.5000~")
                .contains("adagrad differs from golden/");
    }

    @Test
    void marksWhatIsNotANumber() {
        solved(Matrix.of(2, 2, Double.NaN, Double.POSITIVE_INFINITY, 100, 0.00001));
        assertThat(project.run("show", "2b").out()).contains("NaN*", "Infinity*", "differs in 2 of 4 elements");
    }

    @Test
    void namesAWrongShape() {
        Project.Run run = solved(Matrix.of(1, 4, 0.5, -1.25, 100, 0.00001)).run("show", "2b");
        assertThat(run.out()).contains("adagrad (1, 4)  has the wrong shape: golden/" + GOLDEN + ".csv is (2, 2)")
                .contains("adagrad differs from golden/; 1 matrix agrees");
    }

    @Test
    void namesWhatWasNotComputed() throws IOException {
        solved(VALUES);
        Files.delete(project.path("target/solutions/outputs/" + OTHER + ".csv"));
        assertThat(project.run("show", "2b").out())
                .contains("adagrad-large-eps  was not computed")
                .contains("adagrad-large-eps was not computed; 1 matrix agrees with golden/");
    }

    @Test
    void takesTheExercisesWhereTheyHaveValues() {
        solved(VALUES).output("exercises", GOLDEN, VALUES.scale(2));
        assertThat(project.run("show", "2b").out()).contains("by exercises/problem2/Adagrad.java", "differs");
        assertThat(project.run("show", "2b", "--from", "solutions").out())
                .contains("by solutions/", "2 matrices agree");
        assertThat(project.run("show", "2b", "--from", "exercises").out()).contains("by exercises/");
    }

    @Test
    void saysWhichCommandMakesTheValues() {
        Project.Run none = project.run("show", "2b");
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.out()).isEmpty();
        assertThat(none.err()).contains("mvn test -Pexercises -Dtask=2b", "mvn test -Dtask=2b");
        assertThat(solved(VALUES).run("show", "2b", "--from", "exercises").err())
                .contains("To compute them: mvn test -Pexercises -Dtask=2b");
    }

    @Test
    void saysWhereTheWorkHasChangedSince() {
        solved(VALUES).changed("target/solutions/outputs/" + GOLDEN + ".csv", 2000)
                .changed("target/solutions/outputs/" + OTHER + ".csv", 2000)
                .changed("solutions/" + Task.ADAGRAD.file(), 1000);
        assertThat(project.run("show", "2b").out()).doesNotContain("changed since");
        project.changed("solutions/" + Task.ADAGRAD.file(), 3000);
        assertThat(project.run("show", "2b").out())
                .contains("This file has changed since then. To compute again: mvn test -Dtask=2b");
    }

    @Test
    void tellsAllFailuresOfTheLastGrade() {
        project.graded(State.FAILED, Task.ADAGRAD);
        Project.Run run = project.run("show", "2b");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("2b Adagrad, graded last: 0 of 1 checks hold\n\na check\n2a\n\n");
        solved(VALUES);
        assertThat(project.run("show", "2b").out()).contains("a check\n2a\n\n2b Adagrad, as computed by ");
        assertThat(project.run("show", "2b", "--from", "solutions").out()).doesNotContain("a check");
        assertThat(project.run("show", "2d").err()).contains("2d has no values yet");
    }

    @Test
    void saysWhereTheFileHasChangedSinceItFailed() {
        project.graded(State.FAILED, Task.ADAGRAD).changed("target/last-grade/2b.json", 1000)
                .changed("exercises/" + Task.ADAGRAD.file(), 2000);
        assertThat(project.run("show", "2b").out())
                .startsWith("2b Adagrad, graded last, before the file was changed: 0 of 1 checks hold\n");
    }

    @Test
    void whatHoldsHasNoFailures() {
        project.graded(State.PASSED, Task.ADAGRAD).graded(State.NOT_ATTEMPTED, Task.ADAM);
        assertThat(project.run("show", "2b").out()).isEmpty();
        assertThat(project.run("show", "2d").out()).isEmpty();
    }

    @Test
    void refusesGoldenValuesThatWereAltered() {
        solved(VALUES).write("golden/" + GOLDEN + ".csv", "1,2\n3,4\n");
        Project.Run run = project.run("show", "2b");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("adagrad.csv: found SHA-256").doesNotContain("\tat ");
    }

    @Test
    void aWrongTaskGetsTheListOfTasks() {
        Project.Run run = project.run("show", "9z");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("there is no task \"9z\"", "1a  forward pass", "2e  98 % on MNIST");
    }

    @Test
    void aWrongFolderIsRefused() {
        Project.Run run = project.run("show", "1a", "--from", "elsewhere");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--from is exercises or solutions, not \"elsewhere\"");
    }

    private Project solved(Matrix adagrad) {
        return project.output("solutions", GOLDEN, adagrad).output("solutions", OTHER, VALUES);
    }
}
