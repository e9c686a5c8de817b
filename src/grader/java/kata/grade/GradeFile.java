package kata.grade;

import com.google.gson.reflect.TypeToken;
import java.nio.file.Path;
import java.util.List;
import kata.data.Computer;
import kata.data.DataException;
import kata.data.JsonFile;
import kata.grade.GradescopeResults.Results;
import kata.task.Task;

/**
 * What {@link GradescopeResults} has written, read again: the grade of one run, which may have been of some tasks
 * alone.
 *
 * @param machine what the tests ran on; null where none did
 */
public record GradeFile(List<Row> rows, Computer machine) {

    /**
     * One task.
     *
     * @param checks how many it has, of which so many {@code passed}
     * @param output how many hold, and why the others do not
     * @param file   where it was written
     */
    public record Row(Task task, double score, State state, int checks, long passed, String output, Path file) {
    }

    /**
     * The grade of the exercises or of the solutions.
     *
     * @throws kata.data.DataException where the file is not what the grader writes, or is not there
     */
    public static GradeFile read(Path file, String folder) {
        return JsonFile.read(file, TypeToken.get(Results.class), results -> of(results, file),
                "the grade of the " + folder, "Delete this file, then grade again: mvn test"
                        + (folder.equals("exercises") ? " -Pexercises" : ""));
    }

    private static GradeFile of(Results results, Path file) {
        if (results.tests() == null || results.extra_data() == null) {
            throw new IllegalArgumentException("no list of tests with what they ran on");
        }
        return new GradeFile(results.tests().stream().map(test -> row(test, file)).toList(),
                results.extra_data().machine());
    }

    public double score() {
        return rows.stream().mapToDouble(Row::score).sum();
    }

    /** The points of the tasks that were graded. */
    public double points() {
        return rows.stream().mapToDouble(row -> row.task.points()).sum();
    }

    private static Row row(Results.Test test, Path file) {
        if (test == null || test.number() == null || test.tags() == null || test.tags().isEmpty()
                || test.extra_data() == null) {
            throw new IllegalArgumentException("no list of tests with their tags and checks");
        }
        return new Row(Task.of(test.number()), test.score(), State.valueOf(test.tags().get(0)),
                test.extra_data().checks(), test.extra_data().passed(),
                test.output() == null ? "" : test.output(), file);
    }
}
