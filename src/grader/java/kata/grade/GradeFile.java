package kata.grade;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kata.data.Computer;
import kata.data.DataException;
import kata.task.Task;

/**
 * What {@link GradescopeResults} has written, read again: the grade of one run, which may have been of some tasks
 * alone.
 *
 * @param machine what the tests ran on; null where an older version wrote the file
 */
public record GradeFile(List<Row> rows, Computer machine) {

    /** One task; {@code output} says why points are missing. */
    public record Row(Task task, double score, State state, int checks, long passed, String output) {
    }

    private record Results(List<Test> tests, Run extra_data) {
    }

    private record Run(Computer machine) {
    }

    private record Test(String number, double score, String output, List<String> tags, Details extra_data) {
    }

    private record Details(int checks, long passed) {
    }

    /**
     * The grade of the exercises or of the solutions.
     *
     * @throws DataException where the file is not what the grader writes, or is not there
     */
    public static GradeFile read(Path file, String folder) {
        try {
            Results results = new Gson().fromJson(Files.readString(file), Results.class);
            if (results == null || results.tests == null) {
                throw new IllegalArgumentException("no list of tests");
            }
            List<Row> rows = new ArrayList<>();
            for (Test test : results.tests) {
                rows.add(row(test));
            }
            return new GradeFile(rows, results.extra_data == null ? null : results.extra_data.machine);
        } catch (IOException e) {
            throw damaged(file, folder, e.toString());
        } catch (JsonParseException | IllegalArgumentException e) {
            throw damaged(file, folder, e.getMessage());
        }
    }

    public double score() {
        return rows.stream().mapToDouble(Row::score).sum();
    }

    /** The points of the tasks that were graded. */
    public double points() {
        return rows.stream().mapToDouble(row -> row.task.points()).sum();
    }

    private static Row row(Test test) {
        if (test == null || test.number == null || test.tags == null || test.tags.isEmpty()) {
            throw new IllegalArgumentException("no list of tests with their tags");
        }
        Details details = test.extra_data == null ? new Details(0, 0) : test.extra_data;
        return new Row(Task.of(test.number), test.score, State.valueOf(test.tags.get(0)), details.checks,
                details.passed, test.output == null ? "" : test.output);
    }

    private static DataException damaged(Path file, String folder, String found) {
        return new DataException(file, found, "the grade of the " + folder,
                "Delete this file, then grade again: mvn test" + (folder.equals("exercises") ? " -Pexercises" : ""));
    }
}
