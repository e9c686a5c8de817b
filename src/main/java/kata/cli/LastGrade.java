package kata.cli;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kata.data.DataException;
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

    private record Results(List<Test> tests) {
    }

    private record Test(String number, double score, List<String> tags) {
    }

    /** Empty where nothing was graded yet. @throws DataException where the file is not what the grader writes */
    static LastGrade of(Path home) {
        Path file = home.resolve("target/exercises/grade/results.json");
        Map<Task, TaskScore> tasks = new TreeMap<>();
        if (Files.exists(file)) {
            for (Test test : read(file).tests) {
                try {
                    tasks.put(Task.of(test.number), new TaskScore(test.score, State.valueOf(test.tags.get(0))));
                } catch (IllegalArgumentException e) {
                    throw damaged(file, e.getMessage());
                }
            }
        }
        return new LastGrade(file, tasks);
    }

    double score() {
        return tasks.values().stream().mapToDouble(TaskScore::score).sum();
    }

    boolean failed(Task task) {
        return tasks.containsKey(task) && tasks.get(task).state() == State.FAILED;
    }

    /** Whether the task was graded before its file was changed. */
    boolean isOutdated(Path exercise) {
        return Outdated.is(file, exercise);
    }

    private static Results read(Path file) {
        try {
            Results results = new Gson().fromJson(Files.readString(file), Results.class);
            if (results == null || results.tests == null || results.tests.stream().anyMatch(
                    test -> test == null || test.tags == null || test.tags.isEmpty())) {
                throw damaged(file, "no list of tests with their tags");
            }
            return results;
        } catch (JsonParseException e) {
            throw damaged(file, e.getMessage());
        } catch (IOException e) {
            throw damaged(file, e.toString());
        }
    }

    private static DataException damaged(Path file, String found) {
        return new DataException(file, found, "the grade of the exercises", "Make it anew: mvn test -Pexercises");
    }
}
