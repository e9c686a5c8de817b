package kata.grade;

import kata.task.Task;

/**
 * What came of one check of a task.
 *
 * @param task    the task that it grades
 * @param name    what it checks, as a sentence
 * @param weight  its share of the task's points, against the other checks' weights
 * @param state   PASSED, FAILED, NOT_ATTEMPTED (it met a blank of its own task) or BLOCKED (of another task); TIMEOUT or
 *                CRASHED where it stands for all checks of a task
 * @param message what is wrong, or which task's blank it met; empty where it passed
 */
public record CheckResult(Task task, String name, double weight, State state, String message) {
    /** What the message has where a random input was drawn: before the input. */
    public static final String SEEN_WITH = "seen with, at seed ";

}
