package kata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import kata.grade.GradeTable;
import kata.grade.State;
import kata.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class KataTest {
    @TempDir
    Path home;
    private Project project;

    @BeforeEach
    void makeProject() {
        project = new Project(home);
    }

    @Test
    void aloneItNamesTheCommandsAndTheNextStep() {
        project.fillIn(Task.FORWARD);
        Project.Run run = project.run();
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("./kata list ", "./kata watch ", "./kata hint [TASK] ", "./kata show TASK ",
                        "./kata reset TASK ", "./kata shell ", "./kata report ", "./kata reference ",
                        "./kata doctor ", "./kata bench ")
                .doesNotContain("%")
                .endsWith("Next: 1b backward pass by hand -> exercises/problem1/BackwardPass.java:3\n"
                        .replace("\n", System.lineSeparator()));
    }

    @Test
    void aloneItSaysWhatToDoWhenNoBlankIsLeft() {
        for (Task task : Task.values()) {
            project.fillIn(task);
        }
        assertThat(project.run().out()).contains("Every blank is filled in. Next: mvn test -Pexercises");
    }

    @Test
    void whatIsForMaintainersIsNotAnnouncedButWorks() throws IOException {
        assertThat(project.run().out()).doesNotContain("generate", "check ");
        assertThat(project.run("--help").out()).contains("doctor").doesNotContain("generate", "check ");
        assertThat(project.run("xyzzy").err()).doesNotContain("generate");
        Files.delete(project.path("exercises/problem1/ForwardPass.java"));
        Project.Run run = project.texts().run("generate", "--force");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("wrote exercises/problem1/ForwardPass.java");
    }

    @Test
    void everyCommandHasHelp() {
        for (String command : new String[] {"list", "watch", "grade", "hint", "show", "reset", "shell", "report",
                "reference", "doctor", "bench", "gradescope", "generate", "check"}) {
            Project.Run run = project.run(command, "--help");
            assertThat(run.code()).isZero();
            assertThat(run.out()).contains("Usage: kata " + command);
        }
    }

    @Test
    void helpOfACommandIsAlsoACommand() {
        for (String command : new String[] {"grade", "hint", "generate"}) {
            Project.Run run = project.run("help", command);
            assertThat(run.code()).isZero();
            assertThat(run.out()).isEqualTo(project.run(command, "--help").out()).contains("Usage: kata " + command);
        }
        assertThat(project.run("help").out()).isEqualTo(project.run("--help").out()).contains("Usage: kata");
        Project.Run wrong = project.run("help", "grad");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).startsWith("kata: ").contains("grad");
    }

    @Test
    void aMistypedCommandGetsASuggestion() {
        Project.Run run = project.run("lst");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("there is no command \"lst\"; did you mean list?");
        assertThat(project.run("shwo", "1a").err()).contains("did you mean show?");
    }

    @Test
    void aCommandLikeNoOtherGetsTheListOfThem() {
        Project.Run run = project.run("xyzzy");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("the commands are list, watch, grade, hint, show, reset, shell, figures, "
                + "report, reference, doctor, bench");
    }

    @Test
    void wrongUseOfACommandPointsAtItsHelp() {
        for (String[] wrong : new String[][] {{"list", "1a"}, {"list", "--wrong"}, {"grade", "9z"}, {"hint", "9z"},
            {"show"}, {"show", "1a", "1b"}, {"reset"}}) {
            Project.Run run = project.run(wrong);
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).startsWith("kata: ").contains("./kata " + wrong[0] + " --help");
        }
    }

    @Test
    void anExpectedErrorIsAMessageWithoutAStackTrace() throws IOException {
        Files.delete(project.path("golden/SHA256SUMS"));
        Project.Run run = project.run("list");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith("kata: ").contains("SHA256SUMS: found no such file")
                .doesNotContain("\tat ");
    }

    @Test
    void aStackTraceIsShownOnDemand() throws IOException {
        Files.delete(project.path("golden/SHA256SUMS"));
        assertThat(project.run(true, "list").err()).contains("\tat kata.data.Golden.folder");
        assertThat(project.run(true, "lst").err()).contains("\tat picocli.");
    }

    @Test
    void atTheEndItSaysWhatThereIsToSee() {
        Arrays.stream(Task.values()).forEach(project::fillIn);
        project.graded(State.PASSED, Task.values());
        String points = GradeTable.number(Task.totalPoints());
        assertThat(project.run().out()).contains(points + " of " + points + " points: the homework is done",
                "./kata report", "./kata figures", "src/site/markdown/experiments.md");
        project.changed("exercises/" + Task.ADAM.file(), System.currentTimeMillis() / 1000 + 100);
        assertThat(project.run().out()).doesNotContain("is done").contains("Next: mvn test -Pexercises");
    }

    @Test
    void aCopyWithoutSolutionsOffersWhatWorksThere() {
        assertThat(project.run().out()).contains("./kata handout", "./kata bench", "mvn test the reference solutions");
        project.withoutSolutions();
        assertThat(project.run().out()).contains("./kata watch", "./kata grade", "./kata reset", "./kata figures")
                .doesNotContain("handout", "bench", "gradescope", "solutions");
        for (String command : List.of("bench", "handout", "gradescope", "generate", "check")) {
            assertThat(project.run(command).err()).contains("there is no command \"" + command + "\"");
        }
    }

    @Test
    void anUnexpectedErrorSaysHowToLearnMore() {
        StringWriter err = new StringWriter();
        CommandLine kata = Kata.commandLine(false).setErr(new PrintWriter(err, true));
        int code = new Errors(false).handleExecutionException(new ArithmeticException("/ by zero"), kata, null);
        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("a mistake in kata itself", "/ by zero", "KATA_DEBUG=1")
                .doesNotContain("\tat ");
    }
}
