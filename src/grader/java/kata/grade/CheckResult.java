package kata.grade;

import kata.task.Task;

/**
 * What came of one check of a task.
 *
 * @param task    the task that it grades
 * @param name    what it checks, as a sentence
 * @param part    what it checks, together with all checks of the same part; see {@link TaskGrade#share()}
 * @param weight  how much it counts against the task's other checks
 * @param state   PASSED, FAILED, NOT_ATTEMPTED (it met a blank of its own task) or BLOCKED (of another task); TIMEOUT or
 *                CRASHED where it stands for all checks of a task
 * @param message what is wrong, or which task's blank it met; empty where it passed
 */
public record CheckResult(Task task, String name, String part, double weight, State state, String message) {
    /** What the message has where a random input was drawn: before the input. */
    public static final String SEEN_WITH = "seen with, at seed ";

    /** A check that is a part by itself. */
    public CheckResult(Task task, String name, double weight, State state, String message) {
        this(task, name, name, weight, state, message);
    }

    /** The same check with another outcome. */
    public CheckResult with(State otherState, String otherMessage) {
        return new CheckResult(task, name, part, weight, otherState, otherMessage);
    }

}
