package kata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kata.grade.State;
import kata.matrix.Matrix;
import kata.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
    private static final String GOLDEN = "problem2/updates/adagrad";

    @TempDir
    Path home;
    private Project project;

    @BeforeEach
    void makeProject() {
        project = new Project(home).golden(GOLDEN, Matrix.of(1, 2, 1, 2));
    }

    @Test
    void worksBeforeAnythingElseWasRun() {
        Project.Run run = project.run("report");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("The report on exercises/, 0.0 MB in one file", "index.html");
        assertThat(project.path("target/report/index.html")).content()
                .contains("Nothing in exercises was graded yet.", "mvn test -Pexercises", "./kata figures");
    }

    @Test
    void takesTheExercisesWhereTheyHaveValues() {
        project.output("solutions", GOLDEN, Matrix.of(1, 2, 1, 2));
        assertThat(project.run("report").out()).contains("The report on solutions/");
        project.output("exercises", GOLDEN, Matrix.of(1, 2, 1, 3)).graded(State.FAILED, Task.ADAGRAD);
        assertThat(project.run("report").out()).contains("The report on exercises/");
        assertThat(project.path("target/report/index.html")).content().contains("FAILED", "5.0e-1");
        assertThat(project.run("report", "--from", "solutions").out()).contains("The report on solutions/");
    }

    @Test
    void aWrongFolderIsRefused() {
        Project.Run run = project.run("report", "--from", "elsewhere");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--from is exercises or solutions, not \"elsewhere\"");
    }

    @Test
    void aDamagedFileIsAnErrorThatNamesIt() {
        Project.Run run = project.write("target/figures/summary.json", "{").run("report");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("summary.json: found ", "Make it anew: ./kata figures").doesNotContain("\tat ");
        assertThat(project.path("target/report")).doesNotExist();
    }
}
