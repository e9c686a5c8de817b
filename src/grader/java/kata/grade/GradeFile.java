package kata.grade;

import com.google.gson.reflect.TypeToken;
import java.nio.file.Path;
import java.util.List;
import kata.checks.Failure;
import kata.data.Computer;
import kata.data.JsonFile;
import kata.task.Task;

/**
 * A file {@code results.json} in Gradescope's words, which ignores what is called {@code extra_data}: the grade of one
 * run, which may have been of some tasks alone.
 *
 * @param output what stands above all, or null
 */
public record GradeFile(double score, String output, List<Test> tests, Run extra_data) {
    /** @param machine what the tests ran on; null where none did */
    record Run(String graded, Computer machine) {
    }

    /**
     * One task.
     *
     * @param output how many checks hold, and why the others do not
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
                throw new IllegalArgumentException("a test without its output, tags and checks");
            }
            task();
            state();
        }
    }

    /** @param checks how many the task has, of which so many {@code passed} */
    record Details(String state, int checks, long passed, List<Failed> failures) {
    }

    record Failed(String check, Failure failure) {
    }

    /**
     * The grade of the exercises or of the solutions.
     *
     * @throws kata.data.DataException where the file is not what the grader writes, or is not there
     */
    public static GradeFile read(Path file, String folder) {
        return JsonFile.read(file, TypeToken.get(GradeFile.class), GradeFile::whole,
                "the grade of the " + folder, "Delete this file, then grade again: mvn test"
                        + (folder.equals("exercises") ? " -Pexercises" : ""));
    }

    private GradeFile whole() {
        if (tests == null || tests.contains(null) || extra_data == null) {
            throw new IllegalArgumentException("no list of tests with what they ran on");
        }
        tests.forEach(Test::requireWhole);
        return this;
    }

    /** What the tests ran on; null where none did. */
    public Computer machine() {
        return extra_data.machine;
    }

    /** The points of the tasks that were graded. */
    public double points() {
        return tests.stream().mapToDouble(test -> test.task().points()).sum();
    }
}
