package kata.grade;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import kata.task.Task;

/**
 * What one task has earned.
 *
 * @param task   which one
 * @param checks all of its checks
 */
public record TaskGrade(Task task, List<CheckResult> checks) {

    /** The first of CRASHED, TIMEOUT, FAILED, NOT_ATTEMPTED, BLOCKED, PASSED that a check has; else NOT_ATTEMPTED. */
    public State state() {
        for (State state : List.of(State.CRASHED, State.TIMEOUT, State.FAILED, State.NOT_ATTEMPTED, State.BLOCKED)) {
            if (count(state) > 0) {
                return state;
            }
        }
        return checks.isEmpty() ? State.NOT_ATTEMPTED : State.PASSED;
    }

    /** Of the task's points. */
    public double score() {
        return score(task.points());
    }

    /** The points times the share of the task's checks that hold, by weight; rounded to cents of a point. */
    public double score(double points) {
        double all = checks.stream().mapToDouble(CheckResult::weight).sum();
        double held = checks.stream().filter(c -> c.state() == State.PASSED).mapToDouble(CheckResult::weight).sum();
        return held == 0 ? 0 : Math.round(100 * points * held / all) / 100.0;
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
                        .thenComparing(CheckResult::isRandom)).toList();
    }

    /** The same failures; those that say the same of the same mistake are one. */
    List<FailureGroup> failureGroups() {
        return failures().stream().collect(Collectors.groupingBy(c -> List.of(c.message(), c.failure().mistake()),
                LinkedHashMap::new, Collectors.toList())).values().stream().map(FailureGroup::new).toList();
    }
}
