package kata.progress;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import kata.task.Blanks;
import kata.task.Task;

/** What to do next: the first task that failed or has a blank left. */
public final class NextStep {
    private NextStep() {
    }

    /** As one line that says where. */
    public static String in(Path home) {
        return task(home).map(task -> "Next: " + task.id() + " " + task.title() + " -> "
                        + Blanks.first(home, "exercises", task))
                .orElse("Every blank is filled in. Next: mvn test -Pexercises");
    }

    /** The task that is being worked on; empty where nothing is left to do. */
    public static Optional<Task> task(Path home) {
        LastGrade last = LastGrade.of(home);
        return Arrays.stream(Task.values())
                .filter(task -> last.failed(task) || Blanks.left(home, "exercises", task) > 0).findFirst();
    }
}
