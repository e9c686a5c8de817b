package kata.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import kata.checks.Check;
import kata.checks.CheckFailure;
import kata.checks.Failure;
import kata.checks.Tolerance;
import kata.grade.CheckResult;
import kata.grade.State;
import kata.grade.TaskGrade;
import kata.matrix.Matrix;
import kata.task.Task;
import org.junit.jupiter.api.Test;

class MistakesTest {
    private static final Matrix EXPECTED = Matrix.of(2, 2, 1, 2, 3, 4);

    @Test
    void aMistakeThatACheckKnowsHasItsName() {
        assertThat(mistakes(failure(Matrix.of(2, 2, 9, 9, 9, 1))))
                .containsExactly("a rule without forgetting: where is rho?");
    }

    @Test
    void whatIsToldFromTheValuesAloneIsAName() {
        assertThat(mistakes(failure(EXPECTED.scale(-1)))).first().asString().startsWith("the sign is wrong");
        assertThat(mistakes(failure(EXPECTED.scale(2)))).first().asString()
                .startsWith("these are twice the expected values");
        assertThat(mistakes(failure(EXPECTED.scale(128))))
                .containsExactly("every element is 128 times the expected one");
        assertThat(mistakes(failure(EXPECTED.scale(0)))).containsExactly("every element is 0");
        assertThat(mistakes(failure(EXPECTED.transpose())))
                .containsExactly("these are the expected values, transposed");
        assertThat(mistakes(failure(EXPECTED.scale(Double.NaN)))).first().asString().startsWith("there is a NaN");
        assertThat(mistakes(failure(EXPECTED.scale(1e308).scale(10)))).first().asString()
                .startsWith("there is an infinity");
    }

    @Test
    void oneMistakeInSeveralChecksIsOne() {
        Failure sign = failure(EXPECTED.scale(-1));
        assertThat(mistakes(sign, new Failure("something else"), sign, failure(EXPECTED.scale(2)))).hasSize(2);
    }

    @Test
    void withoutANameTheFirstCheckThatFailsStandsForIt() {
        assertThat(mistakes(new Failure("V1[0][0] is 3, expected 4"), new Failure("another")))
                .containsExactly("does not hold: check 0");
        assertThat(mistakes()).isEmpty();
    }

    @Test
    void whatDoesNotCompileSaysSo() {
        TaskGrade broken = new TaskGrade(Task.ADAM, List.of(new CheckResult(Task.ADAM, "the file compiles", 1,
                State.FAILED, "';' expected")));
        assertThat(StudentGrader.mistakes(broken)).containsExactly("does not compile");
    }

    @Test
    void whatWasStoppedSaysSo() {
        TaskGrade stopped = new TaskGrade(Task.ADAM, List.of(new CheckResult(Task.ADAM, "the tests end in time", 1,
                State.TIMEOUT, "they were stopped after 60 seconds")));
        assertThat(StudentGrader.mistakes(stopped)).containsExactly("TIMEOUT, does not hold: the tests end in time");
    }

    private static List<String> mistakes(Failure... failures) {
        List<CheckResult> checks = new ArrayList<>();
        for (int i = 0; i < failures.length; i++) {
            checks.add(new CheckResult(Task.ADAM, "check " + i, "a part", 1, State.FAILED, failures[i]));
        }
        checks.add(new CheckResult(Task.ADAM, "holds", 1, State.PASSED, ""));
        return StudentGrader.mistakes(new TaskGrade(Task.ADAM, checks));
    }

    /** As the grading tests write it. */
    private static Failure failure(Matrix actual) {
        return catchThrowableOfType(CheckFailure.class, () -> Check.that("theta", actual)
                .unlike("a rule without forgetting: where is rho?", () -> Matrix.of(2, 2, 9, 9, 9, 1))
                .isCloseTo(EXPECTED, Tolerance.ofLargest(1e-12))).failure();
    }
}
