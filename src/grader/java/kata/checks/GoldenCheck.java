package kata.checks;

import java.util.List;
import kata.task.Task;

/**
 * A check that compares with golden values, so that whoever has both can do it again.
 *
 * @param task   the id of the task that it grades
 * @param name   its own, as in a grade
 * @param values what it compares
 */
public record GoldenCheck(String task, String name, List<GoldenValues> values) {
    /** The golden checks of a task, in the order of the test classes' names and of their methods. */
    public static List<GoldenCheck> of(Task task) {
        return TestClass.of(task).stream().flatMap(tests -> tests.golden().stream())
                .filter(check -> check.task.equals(task.id())).toList();
    }

    /** The values that the check fails for. */
    public List<GoldenValues> required() {
        return values.stream().filter(GoldenValues::required).toList();
    }
}
