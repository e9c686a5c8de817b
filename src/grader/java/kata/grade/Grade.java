package kata.grade;

import java.util.List;
import java.util.Set;
import kata.task.Task;

/**
 * What a submission has earned.
 *
 * @param folder what was graded: {@code exercises} or {@code solutions}
 * @param tasks  in the homework's order
 */
public record Grade(String folder, List<TaskGrade> tasks) {

    /** The grade of the given tasks from all checks that were made. */
    public static Grade of(String folder, Set<Task> graded, List<CheckResult> checks) {
        return new Grade(folder, Task.all().stream().filter(graded::contains)
                .map(task -> new TaskGrade(task, checks.stream().filter(c -> c.task() == task).toList())).toList());
    }

    /** The same of a folder of another name, also where messages say it, as in "jane/problem2/Adam.java:31". */
    public Grade named(String name) {
        return new Grade(name, tasks.stream().map(task -> new TaskGrade(task.task(), task.checks().stream()
                .map(check -> check.with(check.state(), check.failure()
                        .withMessage(message -> message.replace(folder + "/", name + "/")))).toList())).toList());
    }

    /** Whether nothing kept a task from being graded. */
    public boolean isComplete() {
        return tasks.stream().noneMatch(task -> task.state() == State.NOT_GRADED);
    }

    public double score() {
        return tasks.stream().mapToDouble(t -> Math.round(100 * t.score())).sum() / 100;
    }

    /** The points of the tasks that were graded. */
    public double points() {
        return tasks.stream().mapToDouble(t -> t.task().points()).sum();
    }
}
