package kata.sandbox;

import java.io.IOException;
import java.util.List;
import kata.checks.Printable;
import kata.data.Computer;
import kata.grade.CheckResult;
import kata.grade.State;
import kata.task.Task;

/**
 * What a worker says of one submitted file.
 *
 * @param checks   what came of each check of the task
 * @param printed  what was printed meanwhile, made printable and cut where it is long
 * @param reusable whether nothing of it is left in the worker's JVM: no memory used up, no work in other threads
 * @param machine  what it ran on; null where no worker did
 */
public record Answer(List<CheckResult> checks, String printed, boolean reusable, Computer machine) {
    /** The exit code of a worker that has none, since a submitted file has spoilt it. */
    public static final int SPOILT = 70;

    private static final int MOST_CHECKS = 1000;
    private static final int MOST_PRINTED = 70_000;

    public Answer {
        printed = Printable.of(printed, MOST_PRINTED);
    }

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
        if (checks == null || checks.isEmpty() || checks.size() > MOST_CHECKS || printed == null || machine == null
                || !Printable.line(machine.toString()).equals(machine.toString())) {
            throw new IOException("an answer without checks");
        }
        for (CheckResult check : checks) {
            if (check == null || check.task() != request.file().task()
                    || check.name() == null || check.part() == null
                    || check.failure() == null || !check.failure().isComplete()
                    || !(check.weight() > 0 && check.weight() < 1e6)
                    || check.state() != State.PASSED && check.state() != State.FAILED
                            && check.state() != State.NOT_ATTEMPTED && check.state() != State.NOT_GRADED
                            && (check.state() != State.BLOCKED || request.builtOn().isEmpty())) {
                throw new IOException("an answer with a check that is none");
            }
        }
    }
}
