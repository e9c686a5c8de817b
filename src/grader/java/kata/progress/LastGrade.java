package kata.progress;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kata.checks.Printable;
import kata.data.Computer;
import kata.data.DataException;
import kata.data.Folders;
import kata.grade.Grade;
import kata.grade.GradeFile;
import kata.grade.GradescopeResults;
import kata.grade.State;
import kata.grade.TaskGrade;
import kata.task.Task;

/** The last grade of each task in {@code exercises}, given by Maven, {@code kata grade} or {@code kata watch}. */
public record LastGrade(Map<Task, GradeFile.Test> tasks) {

    /**
     * Reads the grades; a task that was never graded is left out.
     *
     * @throws DataException if a file of grades was not written by the grader
     */
    public static LastGrade of(Path home) {
        return new LastGrade(Task.all().stream().map(task -> kept(home, task)).filter(Files::exists)
                .flatMap(file -> GradeFile.read(file, "exercises").tests().stream())
                .collect(Collectors.toMap(GradeFile.Test::task, row -> row, (a, b) -> b, TreeMap::new)));
    }

    /**
     * Keeps each task's grade in a file of its own, which later runs of other tasks leave alone. A task that could not
     * be graded keeps its earlier grade.
     *
     * @param machine the computer that ran the tests, or null
     */
    public static void keep(Path home, Grade grade, Computer machine) {
        for (TaskGrade task : grade.tasks()) {
            Grade alone = new Grade(grade.folder(), List.of(task));
            if (alone.isComplete()) {
                GradescopeResults.write(kept(home, task.task()), alone, machine);
            }
        }
    }

    public double score() {
        return tasks.values().stream().mapToDouble(GradeFile.Test::score).sum();
    }

    /** Whether every task has passed, and no task's file has changed since the grading. */
    public boolean isComplete(Path home) {
        return Task.all().stream().allMatch(task -> tasks.containsKey(task)
                && tasks.get(task).state() == State.PASSED && !isOutdated(home, task));
    }

    public boolean failed(Task task) {
        return tasks.containsKey(task) && tasks.get(task).state().isFailure();
    }

    /** The task's failures in full, with an empty line at the end; empty if the task did not fail. */
    public String failures(Path home, Task task) {
        return !failed(task) ? "" : Printable.of(task.fullTitle() + ", graded last"
                + (isOutdated(home, task) ? ", before the file was changed" : "") + ": "
                + tasks.get(task).output() + "\n\n");
    }

    /** Whether the task was graded before its file was changed. */
    public boolean isOutdated(Path home, Task task) {
        return tasks.containsKey(task)
                && Folders.isOlder(kept(home, task), home.resolve("exercises").resolve(task.file()));
    }

    /** The folder with the last grades, a file for each task. */
    public static Path folder(Path home) {
        return home.resolve("target/last-grade");
    }

    private static Path kept(Path home, Task task) {
        return folder(home).resolve(task.id() + ".json");
    }
}
