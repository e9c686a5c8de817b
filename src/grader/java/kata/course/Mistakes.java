package kata.course;

import java.util.List;
import kata.grade.CheckResult;
import kata.grade.State;
import kata.grade.TaskGrade;

/** The mistakes in a task by their names. */
final class Mistakes {
    private Mistakes() {
    }

    /** Each once; where none has a name, the weightiest check that fails stands for it. */
    static List<String> of(TaskGrade grade) {
        List<String> named = grade.failures().stream().filter(each -> each.failure().isNamed())
                .map(each -> each.failure().mistake()).distinct().toList();
        return !named.isEmpty() ? named : grade.failures().stream().limit(1).map(Mistakes::unnamed).toList();
    }

    private static String unnamed(CheckResult failure) {
        return (failure.state() == State.FAILED ? "" : failure.state() + ", ") + "does not hold: " + failure.name();
    }
}
