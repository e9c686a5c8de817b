package kata.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import kata.data.DataException;
import kata.grade.GradeFile;
import kata.grade.State;
import kata.grade.Task;

/**
 * What the exercises had earned when they were graded last, which may have been for some of the tasks alone.
 *
 * @param file where it was written
 */
record LastGrade(Path file, Map<Task, TaskScore> tasks) {

    record TaskScore(double score, State state) {
    }

    /** Empty where nothing was graded yet. @throws DataException where the file is not what the grader writes */
    static LastGrade of(Path home) {
        Path file = home.resolve("target/exercises/grade/results.json");
        Map<Task, TaskScore> tasks = new TreeMap<>();
        if (Files.exists(file)) {
            GradeFile.read(file, "exercises").rows()
                    .forEach(row -> tasks.put(row.task(), new TaskScore(row.score(), row.state())));
        }
        return new LastGrade(file, tasks);
    }

    double score() {
        return tasks.values().stream().mapToDouble(TaskScore::score).sum();
    }

    boolean failed(Task task) {
        return tasks.containsKey(task) && tasks.get(task).state().isFailure();
    }

    /** Whether the task was graded before its file was changed. */
    boolean isOutdated(Path exercise) {
        return Outdated.is(file, exercise);
    }
}
