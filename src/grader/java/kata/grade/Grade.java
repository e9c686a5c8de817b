package kata.grade;

import java.util.List;
import java.util.Set;
import kata.task.Task;

/**
 * The grade of a submission.
 *
 * @param folder the folder that was graded: {@code exercises} or {@code solutions}
 * @param tasks  the grades of tasks, in the homework's order
 */
public record Grade(String folder, List<TaskGrade> tasks) {

    /** Collects the checks into a grade of the given tasks. */
    public static Grade of(String folder, Set<Task> graded, List<CheckResult> checks) {
        return new Grade(folder, Task.all().stream().filter(graded::contains)
                .map(task -> new TaskGrade(task, checks.stream().filter(c -> c.task() == task).toList())).toList());
    }

    /** The grade with another name for its folder, even in messages, as in "jane/problem2/Adam.java:31". */
    public Grade named(String name) {
        return new Grade(name, tasks.stream().map(task -> new TaskGrade(task.task(), task.checks().stream()
                .map(check -> check.with(check.state(), check.failure()
                        .withMessage(message -> message.replace(folder + "/", name + "/")))).toList())).toList());
    }

    /** Whether every task was graded: the machine stopped no task's tests. */
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
