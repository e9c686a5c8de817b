package kata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kata.grade.State;
import kata.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HintCommandTest {
    @TempDir
    Path home;
    private Project project;

    @BeforeEach
    void makeProject() {
        project = new Project(home);
    }

    @Test
    void givesOneMoreEachTimeAndSaysWhenAllWereGiven() {
        assertThat(hint("1a")).startsWith("Hint 1 of 3 for 1a forward pass:\n  Which of the formulas");
        assertThat(hint("1a")).startsWith("Hint 2 of 3 for 1a forward pass:\n").doesNotContain("Hint 1");
        assertThat(hint("1a")).startsWith("Hint 3 of 3 for 1a forward pass:\n").doesNotContain("have been given");
        for (int time = 0; time < 2; time++) {
            assertThat(hint("1a")).startsWith("All 3 hints for 1a forward pass have been given.\nHint 1 of 3 ")
                    .contains("\nHint 2 of 3 ", "\nHint 3 of 3 ");
        }
    }

    @Test
    void eachTaskHasItsOwnCount() {
        hint("1a");
        assertThat(hint("3b2")).startsWith("Hint 1 of 3 for 3b2 ");
        assertThat(hint("1a")).startsWith("Hint 2 of 3 for 1a ");
    }

    @Test
    void againShowsThoseThatWereGivenAndNoOther() {
        assertThat(hint("2d", "--again")).isEqualTo("No hint has been given for 2d Adam.\n");
        String first = hint("2d");
        String second = hint("2d");
        assertThat(hint("2d", "--again")).isEqualTo(first + second);
        assertThat(hint("2d")).startsWith("Hint 3 of 3 ");
    }

    @ParameterizedTest
    @EnumSource
    void wrapsTheWordsOfAHintAndLosesNone(Task task) {
        for (String text : task.hints()) {
            String given = hint(task.id());
            assertThat(given.lines()).allMatch(line -> line.length() <= 100);
            assertThat(given.lines().skip(1)).allMatch(line -> line.startsWith("  "));
            assertThat(given.substring(given.indexOf('\n')).strip().split("\\s+")).containsExactly(text.split(" "));
        }
    }

    @Test
    void withoutATaskItIsForTheOneToBeDoneNext() {
        assertThat(hint()).startsWith("Hint 1 of 3 for 1a ");
        project.fillIn(Task.FORWARD);
        assertThat(hint()).startsWith("Hint 1 of 3 for 1b ");
        project.graded(State.FAILED, Task.FORWARD);
        assertThat(hint()).startsWith("Hint 2 of 3 for 1a ");
    }

    @Test
    void withoutATaskAndWithNothingLeftToDoItAsksForOne() {
        for (Task task : Task.values()) {
            project.fillIn(task);
        }
        Project.Run run = project.run("hint");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("every blank is filled in: name the task that the hint is for", "hint --help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[1]", "{\"1a\": ", "{\"9z\": 1}", "{\"1a\": 4}", "{\"1a\": -1}", "{\"1a\": \"x\"}"})
    void aDamagedCountIsAnErrorThatSaysWhatToDo(String text) {
        Project.Run run = project.write("target/hints.json", text).run("hint", "1a");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("hints.json: found ", "Delete it").doesNotContain("\tat ");
        assertThat(project.path("target/hints.json")).hasContent(text);
    }

    private String hint(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "hint";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        Project.Run run = project.run(all);
        assertThat(run.err()).isEmpty();
        return run.out();
    }
}
