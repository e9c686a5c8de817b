package kata.grade;

import kata.checks.Failure;
import kata.checks.Printable;
import kata.task.Task;

/**
 * What came of one check of a task.
 *
 * @param task    the task that it grades
 * @param name    what it checks, as a sentence
 * @param part    what it checks, together with all checks of the same part; see {@link TaskGrade#share()}
 * @param weight  how much it counts against the task's other checks
 * @param state   PASSED, FAILED, NOT_ATTEMPTED (it met a blank of its own task) or BLOCKED (of another task); TIMEOUT,
 *                CRASHED or NOT_GRADED where it stands for all checks of a task
 * @param failure what is wrong; its message is the id of the task whose blank it met; nothing where it passed
 */
public record CheckResult(Task task, String name, String part, double weight, State state, Failure failure) {
    public CheckResult {
        name = Printable.line(name);
        part = Printable.line(part);
    }

    /** A check that is a part by itself, and whose failure is that of no known mistake. */
    public CheckResult(Task task, String name, double weight, State state, String message) {
        this(task, name, name, weight, state, new Failure(message));
    }

    public String message() {
        return failure.message();
    }

    /** The same for other reasons. */
    public CheckResult with(State other, Failure why) {
        return new CheckResult(task, name, part, weight, other, why);
    }
}
