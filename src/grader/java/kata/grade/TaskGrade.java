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
 * What one task has earned: three quarters of its points for its parts, the last quarter if every check holds.
 *
 * <p>A part is what {@link CheckResult#part()} names: a quantity, an operation, a law. It counts with the weights of
 * all its checks, and not at all if one of them does not hold: golden values earn nothing without the law for random
 * inputs of the same part. What makes a task's answer this one and no other has two thirds of the weight or more, so
 * that another rule, another function or constants earn a quarter at most; {@code src/test/zoo} has some to measure it
 * with. A check that is mended never lowers the score.
 *
 * @param task   which one
 * @param checks all of its checks
 */
public record TaskGrade(Task task, List<CheckResult> checks) {
    private static final double FOR_PARTS = 0.75;
    private static final int MOST_LETTERS = 100_000;

    /**
     * The first of NOT_GRADED, CRASHED, TIMEOUT, FAILED, NOT_ATTEMPTED, BLOCKED, PASSED that a check has; else
     * NOT_ATTEMPTED.
     */
    public State state() {
        return Stream.of(State.NOT_GRADED, State.CRASHED, State.TIMEOUT, State.FAILED, State.NOT_ATTEMPTED,
                        State.BLOCKED)
                .filter(state -> count(state) > 0).findFirst()
                .orElse(checks.isEmpty() ? State.NOT_ATTEMPTED : State.PASSED);
    }

    /** Of the task's points. */
    public double score() {
        return score(task.points());
    }

    /** The points times what {@link #share} of them is earned, rounded to cents of a point. */
    public double score(double points) {
        return Math.round(100 * points * share()) / 100.0;
    }

    /** What part of the task's points is earned, from 0 to 1. */
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

    /**
     * The ids of the tasks whose blanks its checks met, as in "1c, 2d", and whether a stub has them for a refused file.
     */
    String blockers() {
        return checks.stream().filter(c -> c.state() == State.BLOCKED)
                .map(c -> c.message() + (c.failure().cause() == Failure.Cause.REFUSED ? ", whose file is refused" : ""))
                .distinct().sorted().collect(Collectors.joining(", "));
    }

    /** How many checks came out so. */
    public long count(State state) {
        return checks.stream().filter(c -> c.state() == state).count();
    }

    /**
     * The checks that do not hold: those of a known mistake first, then the weightiest; of equal ones those of random
     * inputs last.
     */
    public List<CheckResult> failures() {
        return checks.stream().filter(c -> c.state().isFailure())
                .sorted(Comparator.<CheckResult, Boolean>comparing(c -> !c.failure().isNamed())
                        .thenComparing(Comparator.comparingDouble(CheckResult::weight).reversed())
                        .thenComparing(c -> !c.failure().seed().isEmpty())).toList();
    }

    /** In words for the student: how many checks hold, and why the others do not. */
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

    /** The same failures; those that say the same of the same mistake are one. */
    List<FailureGroup> failureGroups() {
        return failures().stream().collect(Collectors.groupingBy(c -> List.of(c.message(), c.failure().mistake()),
                LinkedHashMap::new, Collectors.toList())).values().stream().map(FailureGroup::new).toList();
    }
}
