package kata.progress;

import java.nio.file.Path;
import kata.grade.Printable;
import kata.task.Task;

/** What was wrong with a task of the exercises when it was graded last, in full: the table cuts it short. */
public final class LastFailures {
    private LastFailures() {
    }

    /** Lines, the last one empty; nothing if the task did not fail or was never graded. */
    public static String of(Path home, Task task) {
        LastGrade last = LastGrade.of(home);
        return !last.failed(task) ? "" : Printable.of(task.id() + " " + task.title() + ", graded last"
                + (last.isOutdated(home, task) ? ", before the file was changed" : "") + ": "
                + last.tasks().get(task).explanation() + "\n\n");
    }
}
