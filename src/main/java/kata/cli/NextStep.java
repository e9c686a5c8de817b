package kata.cli;

import java.nio.file.Path;
import java.util.Arrays;
import kata.grade.Blanks;
import kata.grade.Task;

/** What to do next, as one line: the first task that failed or has a blank left, and where. */
final class NextStep {
    private NextStep() {
    }

    static String in(Path home) {
        LastGrade last = LastGrade.of(home);
        return Arrays.stream(Task.values())
                .filter(task -> last.failed(task) || Blanks.left(home, "exercises", task) > 0).findFirst()
                .map(task -> "Next: " + task.id() + " " + task.title() + " -> "
                        + Blanks.first(home, "exercises", task))
                .orElse("Every blank is filled in. Next: mvn test -Pexercises");
    }
}
