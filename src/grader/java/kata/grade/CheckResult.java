package kata.grade;

import kata.checks.Failure;
import kata.checks.Printable;
import kata.task.Task;

/**
 * The result of one check of a task.
 *
 * @param task    the task that the check grades
 * @param name    the check's name, a sentence
 * @param part    the part of the task that the check belongs to; see {@link TaskGrade#share()}
 * @param weight  the weight of the check among the task's checks
 * @param state   PASSED, FAILED, NOT_ATTEMPTED (the check met a blank of its own task) or BLOCKED (a blank of another
 *                task); TIMEOUT, CRASHED or NOT_GRADED if this is the only result of a task
 * @param failure the reason for a failure, empty if the check passed; if the check met a blank, the message is the id
 *                of the blank's task
 */
public record CheckResult(Task task, String name, String part, double weight, State state, Failure failure) {
    public CheckResult {
        name = Printable.line(name);
        part = Printable.line(part);
    }

    /** The result of a check that is a part by itself, without a known mistake. */
    public CheckResult(Task task, String name, double weight, State state, String message) {
        this(task, name, name, weight, state, new Failure(message));
    }

    public String message() {
        return failure.message();
    }

    /** The result of the same check with another state and failure. */
    public CheckResult with(State other, Failure why) {
        return new CheckResult(task, name, part, weight, other, why);
    }
}
