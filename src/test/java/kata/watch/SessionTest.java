package kata.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import kata.cli.Project;
import kata.data.Computer;
import kata.grade.CheckResult;
import kata.grade.Grade;
import kata.grade.GradeTable;
import kata.grade.State;
import kata.live.Feed;
import kata.live.FeedText;
import kata.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {
    private static final Computer MACHINE = new Computer(2, 8, "17", "loops");

    /** What was graded and what stands on the screen. */
    private final class Desk implements Session.Grading, Session.Screen {
        private final List<List<Task>> graded = new ArrayList<>();
        private int run;
        private String screen = "";
        private String keys = "";

        @Override
        public void start(int of, List<Task> tasks) {
            run = of;
            graded.add(tasks);
        }

        @Override
        public void clear() {
            screen = "";
        }

        @Override
        public void print(String lines) {
            assertThat(lines).endsWith("\n").isASCII();
            screen += lines;
        }

        @Override
        public void offer(String line) {
            keys = line;
        }
    }

    @TempDir
    Path home;
    private Project project;
    private final Desk desk = new Desk();
    private final Feed feed = new Feed();
    private Session session;

    @BeforeEach
    void begin() {
        project = new Project(home);
        session = new Session(home, desk, desk, new LiveTasks(feed, ""));
        session.begin();
    }

    @Test
    void beginsWithTheTaskThatIsToBeDoneNext() {
        assertThat(desk.graded).containsExactly(List.of(Task.FORWARD));
        session.started(desk.run, Task.FORWARD, Duration.ofSeconds(60));
        assertThat(desk.screen).isEqualTo("grading 1a forward pass, 60 seconds at most ...\n");
        graded(State.NOT_ATTEMPTED, "", Task.FORWARD);
        assertThat(desk.screen).contains("not attempted", "-> exercises/problem1/ForwardPass.java:3",
                "graded in 0.4 seconds\n");
        assertThat(desk.keys).isEqualTo("1a:  h hint   n next   l list   c all   r reset   q quit");
    }

    @Test
    void gradesTheTaskWhoseFileWasSavedAndShowsWhatIsWrong() {
        session.workOn(List.of(Task.ADAM));
        assertThat(desk.graded).endsWith(List.of(Task.ADAM));
        assertThat(desk.screen).as("what was there before").isEmpty();
        graded(State.FAILED, "theta[0] is 1, expected 2", Task.ADAM);
        assertThat(desk.screen).contains("2d  Adam", "FAILED", "x a check\n        theta[0] is 1, expected 2\n");
        assertThat(desk.keys).startsWith("2d: ");
    }

    @Test
    void saysWhatIsNextWhereTheTaskPasses() {
        project.fillIn(Task.FORWARD);
        session.workOn(List.of(Task.FORWARD));
        graded(State.PASSED, "", Task.FORWARD);
        assertThat(desk.screen).contains("passed")
                .endsWith("n goes on to 1b backward pass by hand -> exercises/problem1/BackwardPass.java:3\n");
        session.key('n');
        assertThat(desk.graded).endsWith(List.of(Task.BACKWARD));
    }

    @Test
    void nextGoesRoundAndLeavesOutWhatIsDone() {
        for (Task task : Task.values()) {
            project.fillIn(task);
        }
        project.blank(Task.BACKWARD).graded(State.FAILED, Task.ADAM);
        session.key('n');
        session.key('n');
        session.key('n');
        assertThat(desk.graded.subList(1, 4)).containsExactly(List.of(Task.BACKWARD), List.of(Task.ADAM),
                List.of(Task.BACKWARD));
        project.fillIn(Task.BACKWARD).graded(State.PASSED, Task.ADAM);
        session.key('n');
        assertThat(desk.graded).hasSize(4);
        assertThat(desk.screen).contains("Nothing is left to do");
    }

    @Test
    void keepsTheGradeOfEachTask() {
        graded(State.FAILED, "no", Task.FORWARD);
        session.workOn(List.of(Task.ADAM));
        graded(State.PASSED, "", Task.ADAM);
        session.key('l');
        assertThat(desk.screen).containsPattern("1a +forward pass .*FAILED +0")
                .containsPattern("2d +Adam .*passed +1.5")
                .contains("last grade 1.5 of 2.5, for 1a, 2d alone", "Next: 1a forward pass");
    }

    @Test
    void aGradeThatWasOvertakenByASaveIsNotShown() {
        int first = desk.run;
        session.workOn(List.of(Task.FORWARD));
        session.started(first, Task.FORWARD, Duration.ofSeconds(60));
        session.graded(first, outcome(State.FAILED, "old", "", Task.FORWARD));
        session.failed(first, "old");
        assertThat(desk.screen).isEmpty();
        graded(State.FAILED, "new", Task.FORWARD);
        assertThat(desk.screen).contains("new");
    }

    @Test
    void givesOneHintMoreForEachKeyAndLeavesThemOnTheScreen() {
        session.key('h');
        session.key('h');
        assertThat(desk.screen).contains("Hint 1 of 3 for 1a forward pass:", "Hint 2 of 3");
        session.workOn(List.of(Task.BACKWARD));
        session.key('h');
        assertThat(desk.screen).startsWith("Hint 1 of 3 for 1b ");
    }

    @Test
    void gradesAllTasksWithALineForEachAndTheTableAtTheEnd() {
        session.key('c');
        assertThat(desk.graded).endsWith(List.of(Task.values()));
        Task[] tasks = Task.values();
        for (int count = 1; count <= tasks.length; count++) {
            assertThat(desk.screen).doesNotContain("Total");
            session.started(desk.run, tasks[count - 1], Duration.ofSeconds(60));
            graded(State.PASSED, "", Arrays.copyOf(tasks, count));
            assertThat(desk.screen).contains("grading " + tasks[count - 1].id() + " ");
        }
        assertThat(desk.screen).contains("  passed, 2.5 of 2.5\n", "Total %1$s of %1$s "
                .formatted(GradeTable.number(Task.totalPoints())));
    }

    @Test
    void asksOnceBeforeItPutsTheBlanksBack() {
        project.write("exercises/problem1/ForwardPass.java", "my work");
        session.key('r');
        assertThat(desk.screen).contains("Put the blanks of 1a forward pass back", "y: yes, any other key: no");
        assertThat(project.path("exercises/problem1/ForwardPass.java")).hasContent("my work");
        session.key('y');
        assertThat(project.path("exercises/problem1/ForwardPass.java.backup-1")).hasContent("my work");
        session.workOn(List.of(Task.FORWARD));
        assertThat(desk.screen).as("still there when the save was noticed")
                .contains("Your file is kept: exercises/problem1/ForwardPass.java.backup-1");
        session.workOn(List.of(Task.FORWARD));
        assertThat(desk.screen).isEmpty();
    }

    @Test
    void changesNothingWhereTheAnswerIsNotYes() {
        project.write("exercises/problem1/ForwardPass.java", "my work");
        for (char answer : new char[] {'n', 'q', 'r', '\n'}) {
            session.key('r');
            session.key(answer);
            assertThat(desk.screen).endsWith("Nothing was changed.\n");
        }
        session.key('r');
        session.workOn(List.of(Task.FORWARD));
        session.key('y');
        assertThat(project.path("exercises/problem1/ForwardPass.java")).hasContent("my work");
        assertThat(session.isOver()).isFalse();
        assertThat(desk.graded).hasSize(2);
    }

    @Test
    void showsWhatTheStudentsCodePrintedButNotAll() {
        session.graded(desk.run, outcome(State.FAILED, "no", "W1 is (4, 5)\n".repeat(12), Task.FORWARD));
        assertThat(desk.screen).contains("    | W1 is (4, 5)\n", "    | ... and 2 more lines\n");
        assertThat(desk.screen.split("W1 is", -1)).hasSize(11);
    }

    @Test
    void theLivePageHasTheStatesTheVerdictAndTheEpochsOfTheLastTask() {
        session = new Session(home, desk, desk, new LiveTasks(feed, "http://link"));
        session.begin();
        assertThat(FeedText.of(feed, "task")).hasSize(Task.values().length)
                .allMatch(task -> task.contains("not graded"));
        session.started(desk.run, Task.FORWARD, Duration.ofSeconds(60));
        assertThat(FeedText.of(feed, "grading").get(0)).contains("\"1a\"",
                "grading 1a forward pass, 60 seconds at most");
        String epoch = "Adam     epoch  %d/2   objective 0.0312   test accuracy 98.10 %%   9,876 images/s   %d s left"
                + "%n";
        session.trained((epoch.formatted(1, 7) + "something else\n" + epoch.formatted(2, 0)).lines().toList());
        graded(State.FAILED, "1 < 2", Task.FORWARD);
        assertThat(desk.screen).contains("graded in 0.4 seconds\nLive: http://link\n");
        assertThat(FeedText.of(feed, "task")).hasSize(Task.values().length)
                .anyMatch(task -> task.contains("\"1a\"") && task.contains("FAILED") && task.contains("0 of 1"));
        assertThat(FeedText.of(feed, "epoch")).hasSize(2).first().asString().contains("98.10 %", "0.0312", "9,876");
        assertThat(FeedText.of(feed, "verdict").get(0)).contains("a check", "graded in 0.4 seconds");
        session.workOn(List.of(Task.ADAM));
        session.started(desk.run, Task.ADAM, Duration.ofSeconds(60));
        assertThat(FeedText.of(feed, "epoch")).as("of the task before").isEmpty();
        assertThat(FeedText.of(feed, "verdict")).containsExactly("\"\"");
    }

    @Test
    void anErrorIsToldAndTheSessionGoesOn() throws IOException {
        project.write("target/hints.json", "[1]");
        session.key('h');
        assertThat(desk.screen).contains("kata: ", "hints.json: found ");
        Path inTheWay = project.path("exercises/problem1/ForwardPass.java");
        Files.deleteIfExists(inTheWay);
        Files.createDirectories(inTheWay);
        graded(State.FAILED, "no", Task.FORWARD);
        assertThat(desk.screen).contains("  1a  forward pass ", "   -> exercises/problem1/ForwardPass.java\n",
                "        no\n");
        Files.delete(inTheWay);
        project.blank(Task.FORWARD);
        session.failed(desk.run, "the disk is full");
        assertThat(desk.screen).contains("kata: the disk is full\n");
        session.key('l');
        assertThat(desk.screen).contains("Next: 1a forward pass");
    }

    @Test
    void otherKeysDoNothingAndQEndsIt() {
        for (char key : new char[] {'x', 'y', ' ', '\n', '\0', '7'}) {
            session.key(key);
        }
        assertThat(desk.screen).isEmpty();
        assertThat(session.isOver()).isFalse();
        session.key('q');
        assertThat(session.isOver()).isTrue();
    }

    private void graded(State state, String message, Task... tasks) {
        session.graded(desk.run, outcome(state, message, "", tasks));
    }

    private static Session.Graded outcome(State state, String message, String printed, Task... tasks) {
        return new Session.Graded(Grade.of("exercises", Set.of(tasks),
                Arrays.stream(tasks).map(task -> new CheckResult(task, "a check", 1, state, message)).toList()),
                printed, Duration.ofMillis(400), MACHINE);
    }
}
