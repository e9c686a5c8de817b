package kata.grade;

import java.util.List;
import java.util.Set;
import kata.checks.Failure;
import kata.task.Task;

/** Results of checks, for the tests of what becomes of them. */
final class Checks {
    private Checks() {
    }

    static CheckResult passed(Task task, double weight) {
        return new CheckResult(task, "it holds", weight, State.PASSED, "");
    }

    static CheckResult failed(Task task, double weight, String name, String message) {
        return new CheckResult(task, name, weight, State.FAILED, message);
    }

    /**
     * One of a known mistake on random inputs.
     *
     * @param example empty where none can be pasted
     */
    static CheckResult failed(Task task, String name, String message, String mistake, String example) {
        return new CheckResult(task, name, name, 1, State.FAILED,
                new Failure(message, mistake, Failure.Cause.CHECK, "7", example));
    }

    static CheckResult notAttempted(Task task, double weight) {
        return new CheckResult(task, "it meets a blank", weight, State.NOT_ATTEMPTED, task.id());
    }

    static CheckResult blocked(Task task, double weight, String by) {
        return new CheckResult(task, "it meets another's blank", weight, State.BLOCKED, by);
    }

    /** The grade of every task that there is; without a check where none is given. */
    static Grade grade(CheckResult... checks) {
        return Grade.of("exercises", Set.of(Task.values()), List.of(checks));
    }
}
