package kata.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import kata.grade.CheckResult;
import kata.grade.Grade;
import kata.grade.State;
import kata.task.Task;
import org.junit.jupiter.api.Test;

class FolderGradesTest {
    @Test
    void stubsOfWhichNoCheckHoldsAreNoFinding() {
        assertThat(FolderGrades.stubs(grade(State.NOT_ATTEMPTED, State.NOT_ATTEMPTED))).isEmpty();
    }

    @Test
    void aStubThatFailsOrOfWhichACheckHoldsIsNamed() {
        assertThat(FolderGrades.stubs(grade(State.NOT_ATTEMPTED, State.FAILED)))
                .containsExactly("the stub of 2d is FAILED, not not attempted: check 1: first line");
        assertThat(FolderGrades.stubs(grade(State.PASSED, State.NOT_ATTEMPTED)))
                .containsExactly("the stub of 2d passes: check 0");
    }

    @Test
    void aSolutionThatDoesNotPassIsNamedWithAReason() {
        assertThat(FolderGrades.solutions(grade(State.PASSED, State.PASSED))).isEmpty();
        assertThat(FolderGrades.solutions(grade(State.PASSED, State.TIMEOUT)))
                .singleElement().asString().startsWith("the solution of 2d is TIMEOUT");
    }

    private static Grade grade(State first, State second) {
        return Grade.of("exercises", Set.of(Task.ADAM), List.of(
                new CheckResult(Task.ADAM, "check 0", 1, first, ""),
                new CheckResult(Task.ADAM, "check 1", 1, second, "first line\nsecond line")));
    }
}
