package kata.checks;

import java.util.List;
import kata.task.Task;

/**
 * A check against golden values, with all data needed to repeat the comparison.
 *
 * @param task   the id of the task that the check grades
 * @param name   the name of the check, as in a grade
 * @param values the matrices that the check compares
 */
public record GoldenCheck(String task, String name, List<GoldenValues> values) {
    /** The golden checks of a task, in the order of test classes and their methods. */
    public static List<GoldenCheck> of(Task task) {
        return TestClass.of(task).stream().flatMap(tests -> tests.golden().stream())
                .filter(check -> check.task.equals(task.id())).toList();
    }

    /** The values that make the check fail if they differ. */
    public List<GoldenValues> required() {
        return values.stream().filter(GoldenValues::required).toList();
    }
}
