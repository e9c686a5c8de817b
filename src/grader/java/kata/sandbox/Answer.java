package kata.sandbox;

import java.io.IOException;
import java.util.List;
import kata.data.Computer;
import kata.grade.CheckResult;
import kata.grade.State;
import kata.task.Task;

/**
 * What a worker says of one submitted file.
 *
 * @param checks   what came of each check of the task
 * @param printed  what was printed meanwhile, cut where it is long
 * @param reusable whether nothing of it is left in the worker's JVM: no memory used up, no work in other threads
 * @param machine  what it ran on; null where no worker did
 */
public record Answer(List<CheckResult> checks, String printed, boolean reusable, Computer machine) {
    private static final int LONGEST_NAME = 500;

    /** The answer in the place of a worker that has none: one check stands for all of the task. */
    static Answer of(Task task, String check, State state, String message) {
        return new Answer(List.of(new CheckResult(task, check, 1, state, message)), "", false, null);
    }

    /** The same of other checks. */
    Answer with(List<CheckResult> judged) {
        return new Answer(judged, printed, reusable, machine);
    }

    /** @throws IOException where it is not about its task, or not complete */
    void requireFor(Request request) throws IOException {
        if (checks == null || checks.isEmpty() || printed == null || machine == null) {
            throw new IOException("an answer without checks");
        }
        for (CheckResult check : checks) {
            if (check == null || check.task() != request.file().task()
                    || check.name() == null || check.name().length() > LONGEST_NAME
                    || check.part() == null || check.part().length() > LONGEST_NAME
                    || check.failure() == null || !check.failure().isComplete()
                    || !(check.weight() > 0 && check.weight() < 1e6)
                    || check.state() != State.PASSED && check.state() != State.FAILED
                            && check.state() != State.NOT_ATTEMPTED
                            && (check.state() != State.BLOCKED || request.builtOn().isEmpty())) {
                throw new IOException("an answer with a check that is none");
            }
        }
    }
}
