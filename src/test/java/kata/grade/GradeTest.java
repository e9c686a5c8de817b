package kata.grade;

import static kata.grade.Checks.failed;
import static kata.grade.Checks.passed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kata.checks.Failure;
import kata.task.Task;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class GradeTest {
    @Example
    void withoutTasksThereIsNothingToEarn() {
        Grade grade = Grade.of("exercises", Set.of(), List.of());
        assertThat(grade.tasks()).isEmpty();
        assertThat(grade.score()).isZero();
        assertThat(grade.points()).isZero();
    }

    @Example
    void tasksComeInTheHomeworksOrderWithTheirOwnChecks() {
        CheckResult late = passed(Task.ADAM, 1);
        CheckResult early = passed(Task.FORWARD, 1);
        Grade grade = Grade.of("exercises", Set.of(Task.ADAM, Task.FORWARD, Task.ADAGRAD), List.of(late, early, late));
        assertThat(grade.tasks()).containsExactly(new TaskGrade(Task.FORWARD, List.of(early)),
                new TaskGrade(Task.ADAGRAD, List.of()), new TaskGrade(Task.ADAM, List.of(late, late)));
        assertThat(grade.score()).isEqualTo(2.5);
        assertThat(grade.points()).isEqualTo(3.5);
    }

    @Example
    void onlyTheTasksThatWereGradedCount() {
        Grade grade = Grade.of("exercises", EnumSet.of(Task.FORWARD), List.of(passed(Task.ADAM, 1)));
        assertThat(grade.score()).isZero();
        assertThat(grade.points()).isEqualTo(1);
    }

    @Example
    void whereAllHoldsTheScoreIsTheTotal() {
        Grade grade = Checks.grade(Set.of(Task.values()).stream().map(t -> passed(t, 0.3)).toArray(CheckResult[]::new));
        assertThat(grade.score()).isEqualTo(Task.totalPoints()).isEqualTo(grade.points());
    }

    @Property(tries = 200)
    void theScoresOfTheTasksAddUpToTheTotal(@ForAll("checks") List<CheckResult> checks) {
        Grade grade = Grade.of("exercises", Set.of(Task.values()), checks);
        assertThat(grade.tasks().stream().mapToDouble(TaskGrade::score).sum()).isCloseTo(grade.score(), within(1e-9));
        assertThat(grade.score()).isBetween(0.0, grade.points());
        assertThat(grade.tasks()).allSatisfy(task -> assertThat(task.score()).isBetween(0.0, task.task().points()));
    }

    @Property(tries = 200)
    void fullPointsAreForTasksThatPassed(@ForAll("checks") List<CheckResult> checks) {
        assertThat(Grade.of("exercises", Set.of(Task.values()), checks).tasks()).allSatisfy(task -> {
            if (task.state() == State.PASSED) {
                assertThat(task.score()).isEqualTo(task.task().points());
            } else if (task.count(State.PASSED) == 0) {
                assertThat(task.score()).isZero();
            }
        });
    }

    @Property(tries = 200)
    void whereACheckFailsTheLastQuarterIsMissing(@ForAll("checks") List<CheckResult> checks) {
        assertThat(Grade.of("exercises", Set.of(Task.values()), checks).tasks()).allSatisfy(task -> {
            if (task.state() != State.PASSED) {
                assertThat(task.share()).isBetween(0.0, 0.75);
            }
        });
    }

    @Property(tries = 200)
    void oneMoreCheckThatHoldsNeverLosesAPoint(@ForAll("checks") List<CheckResult> checks) {
        double before = Checks.grade(checks.toArray(CheckResult[]::new)).score();
        for (int i = 0; i < checks.size(); i++) {
            List<CheckResult> better = new ArrayList<>(checks);
            better.set(i, checks.get(i).with(State.PASSED, Failure.NONE));
            assertThat(Checks.grade(better.toArray(CheckResult[]::new)).score()).isGreaterThanOrEqualTo(before);
        }
    }

    @Provide
    Arbitrary<List<CheckResult>> checks() {
        return Combinators.combine(Arbitraries.of(Task.values()), Arbitraries.of("A.g", "B.g", "C.v"),
                Arbitraries.doubles().between(0.1, 10).ofScale(1), Arbitraries.of(State.values()))
                .as((task, part, weight, state) ->
                        new CheckResult(task, "a check", part, weight, state, new Failure("1a")))
                .list().ofMaxSize(60);
    }

    @Example
    void aFailureOfOneTaskDoesNotTouchAnother() {
        Grade grade = Checks.grade(passed(Task.FORWARD, 1), failed(Task.BACKWARD, 1, "x", "wrong"));
        assertThat(grade.tasks().get(0).score()).isEqualTo(1);
        assertThat(grade.tasks().get(1).score()).isZero();
    }
}
