package kata.grade;

import com.google.gson.reflect.TypeToken;
import java.nio.file.Path;
import java.util.List;
import kata.checks.Failure;
import kata.data.Computer;
import kata.data.JsonFile;
import kata.task.Task;

/**
 * The content of {@code results.json}: the grade of one run, perhaps of some tasks only, in Gradescope's format.
 * Gradescope ignores the field {@code extra_data}.
 *
 * @param output the text above all tests, or null
 */
public record GradeFile(double score, String output, List<Test> tests, Run extra_data) {
    /** @param machine the computer that ran the tests; null if no tests ran */
    record Run(String graded, Computer machine) {
    }

    /**
     * The result of one task.
     *
     * @param output a text: the number of checks that hold, and the failures of the other checks
     */
    public record Test(String number, String name, double score, double max_score, String status, String visibility,
                       String output, List<String> tags, Details extra_data) {
        public Task task() {
            return Task.of(number);
        }

        public State state() {
            return State.valueOf(tags.get(0));
        }

        public int checks() {
            return extra_data.checks;
        }

        public long passed() {
            return extra_data.passed;
        }

        private void requireWhole() {
            if (number == null || output == null || tags == null || tags.isEmpty() || extra_data == null) {
                throw new IllegalArgumentException("a test lacks its number, output, tags or checks");
            }
            task();
            state();
        }
    }

    /**
     * @param checks the number of the task's checks
     * @param passed the number of the task's checks that hold
     */
    record Details(String state, int checks, long passed, List<Failed> failures) {
    }

    record Failed(String check, Failure failure) {
    }

    /**
     * Reads the grade of the exercises or of the solutions.
     *
     * @throws kata.data.DataException if the file is missing, or was not written by the grader
     */
    public static GradeFile read(Path file, String folder) {
        return JsonFile.read(file, TypeToken.get(GradeFile.class), GradeFile::whole,
                "the grade of the " + folder, "Delete this file, then grade again: mvn test"
                        + (folder.equals("exercises") ? " -Pexercises" : ""));
    }

    private GradeFile whole() {
        if (tests == null || tests.contains(null) || extra_data == null) {
            throw new IllegalArgumentException("no list of tests, an empty entry in it, or no extra_data");
        }
        tests.forEach(Test::requireWhole);
        return this;
    }

    /** The computer that ran the tests; null if no tests ran. */
    public Computer machine() {
        return extra_data.machine;
    }

    /** The points of the tasks that were graded. */
    public double points() {
        return tests.stream().mapToDouble(test -> test.task().points()).sum();
    }
}
