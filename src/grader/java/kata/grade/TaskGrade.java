package kata.grade;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kata.checks.Failure;
import kata.checks.Printable;
import kata.task.Task;

/**
 * The grade of one task. Three quarters of the points are for the parts; the last quarter is earned if every check
 * holds.
 *
 * <p>A part ({@link CheckResult#part()}) is a quantity, an operation or a law. It earns the weights of its checks if
 * all of its checks hold, and nothing otherwise: golden values earn nothing without the law for random inputs. At least
 * two thirds of the weight is on checks that fail for other rules, functions and constants. An answer with one of these
 * earns a quarter at most, as {@code src/test/zoo} tests. To mend a failing check never lowers the score.
 *
 * @param task   the task that was graded
 * @param checks the results of all checks of the task
 */
public record TaskGrade(Task task, List<CheckResult> checks) {
    private static final double FOR_PARTS = 0.75;
    private static final int MOST_LETTERS = 100_000;

    /**
     * The task's state: the first of NOT_GRADED, CRASHED, TIMEOUT, FAILED, NOT_ATTEMPTED, BLOCKED and PASSED that a
     * check has; NOT_ATTEMPTED if there are no checks.
     */
    public State state() {
        return Stream.of(State.NOT_GRADED, State.CRASHED, State.TIMEOUT, State.FAILED, State.NOT_ATTEMPTED,
                        State.BLOCKED)
                .filter(state -> count(state) > 0).findFirst()
                .orElse(checks.isEmpty() ? State.NOT_ATTEMPTED : State.PASSED);
    }

    /** The points earned of the homework's own points for the task. */
    public double score() {
        return score(task.points());
    }

    /** The points earned of the given points: their product with {@link #share()}, rounded to hundredths. */
    public double score(double points) {
        return Math.round(100 * points * share()) / 100.0;
    }

    /** The earned fraction of the task's points, from 0 to 1. */
    public double share() {
        State state = state();
        if (checks.isEmpty() || state == State.PASSED || state == State.NOT_GRADED) {
            return checks.isEmpty() || state == State.NOT_GRADED ? 0 : 1;
        }
        Set<String> failed = checks.stream().filter(c -> c.state() != State.PASSED).map(CheckResult::part)
                .collect(Collectors.toSet());
        double all = checks.stream().mapToDouble(CheckResult::weight).sum();
        double held = checks.stream().filter(c -> !failed.contains(c.part())).mapToDouble(CheckResult::weight).sum();
        return FOR_PARTS * held / all;
    }

    /** The ids of the tasks whose blanks the checks met, as in "1c, 2d", with a remark on each refused file. */
    String blockers() {
        return checks.stream().filter(c -> c.state() == State.BLOCKED)
                .map(c -> c.message() + (c.failure().cause() == Failure.Cause.REFUSED ? ", whose file is refused" : ""))
                .distinct().sorted().collect(Collectors.joining(", "));
    }

    /** The number of checks in the given state. */
    public long count(State state) {
        return checks.stream().filter(c -> c.state() == state).count();
    }

    /**
     * The failed checks. Checks with a known mistake come first, then checks of larger weight; at equal weight, checks
     * with random inputs come last.
     */
    public List<CheckResult> failures() {
        return checks.stream().filter(c -> c.state().isFailure())
                .sorted(Comparator.<CheckResult, Boolean>comparing(c -> !c.failure().isNamed())
                        .thenComparing(Comparator.comparingDouble(CheckResult::weight).reversed())
                        .thenComparing(c -> !c.failure().seed().isEmpty())).toList();
    }

    /** A text for the student: the number of checks that hold, and the failures of the other checks. */
    public String explanation() {
        String held = count(State.PASSED) + " of " + checks.size() + " checks hold";
        String failures = Printable.of(failureGroups().stream().map(group -> "\n\n" + group.title() + "\n"
                + group.text()).collect(Collectors.joining()), MOST_LETTERS);
        return switch (state()) {
            case PASSED -> checks.size() == 1 ? "its check holds" : "all " + checks.size() + " checks hold";
            case NOT_ATTEMPTED -> (count(State.PASSED) == 0 ? "not attempted:" : held + ";")
                    + " there are blanks left in " + task.file();
            case BLOCKED -> "blocked by " + blockers();
            case FAILED -> held + failures;
            case TIMEOUT, CRASHED, NOT_GRADED -> state() + failures;
        };
    }

    /** The {@link #failures()}, grouped by message and mistake. */
    List<FailureGroup> failureGroups() {
        return failures().stream().collect(Collectors.groupingBy(c -> List.of(c.message(), c.failure().mistake()),
                LinkedHashMap::new, Collectors.toList())).values().stream().map(FailureGroup::new).toList();
    }
}
