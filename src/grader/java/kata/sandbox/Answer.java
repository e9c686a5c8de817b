package kata.sandbox;

import java.io.IOException;
import java.util.List;
import kata.checks.Printable;
import kata.data.Computer;
import kata.grade.CheckResult;
import kata.grade.Cost;
import kata.grade.State;
import kata.task.Task;

/**
 * A worker's answer about one submitted file.
 *
 * @param checks   the result of each check of the task
 * @param printed  the output of the tests and the student's code, made printable, cut if it is long
 * @param reusable whether the file left nothing in the worker's JVM: no memory used up, no work in other threads
 * @param machine  the worker's machine; null if no worker ran
 * @param cost     the processor time; null if no worker ran
 */
public record Answer(List<CheckResult> checks, String printed, boolean reusable, Computer machine,
                     Cost cost) {
    /** The exit code of a worker that a submitted file has spoilt, so that there is no answer. */
    public static final int SPOILT = 70;

    private static final int MOST_CHECKS = 1000;
    private static final int MOST_PRINTED = 70_000;

    public Answer {
        printed = Printable.of(printed, MOST_PRINTED);
    }

    /** An answer by the grader itself, if no worker gives one: a single check for the whole task. */
    static Answer of(Task task, String check, State state, String message) {
        return new Answer(List.of(new CheckResult(task, check, 1, state, message)), "", false, null, null);
    }

    /** This answer with other checks. */
    Answer with(List<CheckResult> judged) {
        return new Answer(judged, printed, reusable, machine, cost);
    }

    /**
     * Requires a complete answer.
     *
     * @throws IOException if a part is missing or belongs to another task
     */
    void requireFor(Request request) throws IOException {
        if (checks == null || checks.isEmpty() || checks.size() > MOST_CHECKS || printed == null || machine == null
                || !Printable.line(machine.toString()).equals(machine.toString())
                || cost == null || !cost.isComplete()) {
            throw new IOException("an answer that is incomplete or too long");
        }
        for (CheckResult check : checks) {
            if (check == null || check.task() != request.file().task()
                    || check.name() == null || check.part() == null
                    || check.failure() == null || !check.failure().isComplete()
                    || !(check.weight() > 0 && check.weight() < 1e6)
                    || check.state() != State.PASSED && check.state() != State.FAILED
                            && check.state() != State.NOT_ATTEMPTED && check.state() != State.NOT_GRADED
                            && (check.state() != State.BLOCKED || request.builtOn().isEmpty())) {
                throw new IOException("an answer with an incomplete check, or one of another task");
            }
        }
    }
}
