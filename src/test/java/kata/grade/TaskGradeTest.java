package kata.grade;

import static kata.grade.Checks.blocked;
import static kata.grade.Checks.failed;
import static kata.grade.Checks.notAttempted;
import static kata.grade.Checks.passed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kata.checks.Failure;
import kata.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskGradeTest {
    private static final Task TASK = Task.BACKWARD;   // 2.5 points

    private final CheckResult good = passed(TASK, 1);
    private final CheckResult bad = failed(TASK, 1, "one", "wrong");
    private final CheckResult blank = notAttempted(TASK, 1);
    private final CheckResult behind = blocked(TASK, 1, "1a");

    @Test
    void aFailureCountsBeforeABlankBeforeAnothersBlankBeforeSuccess() {
        assertThat(grade(good, behind, blank, bad).state()).isEqualTo(State.FAILED);
        assertThat(grade(good, behind, bad).state()).isEqualTo(State.FAILED);
        assertThat(grade(good, behind, blank).state()).isEqualTo(State.NOT_ATTEMPTED);
        assertThat(grade(good, behind).state()).isEqualTo(State.BLOCKED);
        assertThat(grade(good, good).state()).isEqualTo(State.PASSED);
    }

    @Test
    void whatBlocksIsTheBlankOfAnotherTaskOrItsRefusedFile() {
        CheckResult open = blocked(TASK, 1, "1c");
        CheckResult refused = open.with(State.BLOCKED, open.failure().because(Failure.Cause.REFUSED));
        assertThat(grade(good, behind, refused).blockers()).isEqualTo("1a, 1c, whose file is refused");
        assertThat(grade(behind, behind).blockers()).isEqualTo("1a");
    }

    @Test
    void withoutAnyCheckATaskIsNotAttemptedAndEarnsNothing() {
        assertThat(grade().state()).isEqualTo(State.NOT_ATTEMPTED);
        assertThat(grade().score()).isZero();
    }

    @Test
    void partsThatHoldShareOutThreeQuartersByWeight() {
        assertThat(grade(good, good).score()).isEqualTo(2.5);
        assertThat(grade(good, bad).score()).isEqualTo(0.94);
        assertThat(grade(passed(TASK, 4), blank).score()).isEqualTo(1.5);
        assertThat(grade(passed(TASK, 1), failed(TASK, 4, "heavy", "wrong")).score()).isEqualTo(0.38);
        assertThat(grade(passed(TASK, 0.5), passed(TASK, 0.5), behind, bad, blank).score()).isEqualTo(0.47);
        assertThat(grade(bad, blank, behind).score()).isZero();
    }

    @Test
    void aPartEarnsNothingWhereOneOfItsChecksDoesNotHold() {
        CheckResult golden = new CheckResult(TASK, "golden values", "W3.g", 3, State.PASSED, Failure.NONE);
        CheckResult law = new CheckResult(TASK, "finite differences", "W3.g", 1, State.PASSED, Failure.NONE);
        assertThat(grade(golden, law, bad).share()).isEqualTo(0.75 * 4 / 5);
        for (State state : State.values()) {
            if (state == State.NOT_GRADED) {
                assertThat(grade(golden, law.with(state, Failure.NONE), good).share()).isZero();
            } else if (state != State.PASSED) {
                assertThat(grade(golden, law.with(state, Failure.NONE), good).share()).isEqualTo(0.75 * 1 / 5);
                assertThat(grade(golden.with(state, Failure.NONE), law, good).share()).isEqualTo(0.75 * 1 / 5);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 0.63", "2, 1, 1.25", "1, 499, 0", "2, 499, 0.01", "999, 1, 1.87", "0, 1, 0"})
    void scoresAreRoundedToCentsOfAPoint(double held, double lost, double score) {
        assertThat(grade(passed(TASK, held), failed(TASK, lost, "x", "wrong")).score()).isEqualTo(score);
    }

    @Test
    void failuresComeWithTheWeightiestFirstAndElseInTheOrderOfTheRun() {
        CheckResult heavy = failed(TASK, 3, "heavy", "wrong");
        CheckResult second = failed(TASK, 1, "two", "wrong");
        assertThat(grade(bad, good, second, blank, heavy).failures()).containsExactly(heavy, bad, second);
    }

    @Test
    void failuresOnGivenValuesComeBeforeThoseOnRandomOnes() {
        CheckResult random = failed(TASK, "any", "wrong", "", "");
        CheckResult heavy = failed(TASK, 3, "heavy", random.message());
        assertThat(grade(random, bad, heavy).failures()).containsExactly(heavy, bad, random);
    }

    @Test
    void aNamedMistakeComesBeforeWhatWeighsMore() {
        CheckResult heavy = failed(TASK, 3, "heavy", "wrong");
        CheckResult named = failed(TASK, "any", "wrong", "the mask is missing", "");
        assertThat(grade(heavy, named).failures()).containsExactly(named, heavy);
    }

    @Test
    void whatIsTheSameButForTheNameOfTheCheckIsOneGroup() {
        CheckResult first = failed(TASK, "first", "null", "", "int a;");
        CheckResult second = failed(TASK, "second", "null", "", "int b;");
        CheckResult named = failed(TASK, "named", "null", "a mistake", "");
        CheckResult other = failed(TASK, "other", "null, too", "", "");
        assertThat(grade(first, other, named, second).failureGroups()).containsExactly(
                new FailureGroup(List.of(named)), new FailureGroup(List.of(first, second)),
                new FailureGroup(List.of(other)));
        assertThat(new FailureGroup(List.of(first, second)).title()).isEqualTo("2 checks fail alike: first; second");
        assertThat(new FailureGroup(List.of(first, second)).text())
                .isEqualTo("null\nfor example, at seed 7:\n  int a;");
        assertThat(new FailureGroup(List.of(named)).title()).isEqualTo("named");
    }

    @Test
    void countsChecksByTheirState() {
        TaskGrade grade = grade(good, good, bad, blank, good);
        assertThat(grade.count(State.PASSED)).isEqualTo(3);
        assertThat(grade.count(State.FAILED)).isEqualTo(1);
        assertThat(grade.count(State.NOT_ATTEMPTED)).isEqualTo(1);
        assertThat(grade.count(State.BLOCKED)).isZero();
    }

    private static TaskGrade grade(CheckResult... checks) {
        return new TaskGrade(TASK, List.of(checks));
    }
}
