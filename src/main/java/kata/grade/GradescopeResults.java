package kata.grade;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import kata.data.WholeFile;

/** The grade as {@code results.json}, in the format of Gradescope's autograders: one test for each task. */
public final class GradescopeResults {
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private record Results(double score, String output, List<Test> tests, Run extra_data) {
    }

    private record Run(String graded, Computer machine) {
    }

    private record Test(String number, String name, double score, double max_score, String status, String output,
                        List<String> tags, Details extra_data) {
    }

    private record Details(String state, int checks, long passed) {
    }

    private GradescopeResults() {
    }

    /** Writes the file whole or not at all, and creates its folder. The tests ran in this JVM. */
    public static void write(Path file, Grade grade) {
        write(file, grade, Computer.here());
    }

    /** @param machine what the tests ran on; null where none did */
    public static void write(Path file, Grade grade, Computer machine) {
        Results results = new Results(grade.score(),
                GradeTable.number(grade.score()) + " of " + GradeTable.number(grade.points()) + " points",
                grade.tasks().stream().map(GradescopeResults::test).toList(), new Run(grade.folder(), machine));
        WholeFile.write(file, GSON.toJson(results) + "\n");
    }

    private static Test test(TaskGrade grade) {
        Task task = grade.task();
        return new Test(task.id(), task.title(), grade.score(), task.points(),
                grade.state() == State.PASSED ? "passed" : "failed", output(grade), List.of(grade.state().name()),
                new Details(grade.state().name(), grade.checks().size(), grade.count(State.PASSED)));
    }

    private static String held(TaskGrade grade) {
        return grade.count(State.PASSED) + " of " + grade.checks().size() + " checks hold";
    }

    private static String failures(TaskGrade grade) {
        return grade.failures().stream().map(failure -> failure.name() + "\n" + failure.message())
                .collect(Collectors.joining("\n\n"));
    }

    private static String output(TaskGrade grade) {
        return switch (grade.state()) {
            case PASSED -> grade.checks().size() == 1 ? "its check holds"
                    : "all " + grade.checks().size() + " checks hold";
            case NOT_ATTEMPTED -> grade.count(State.PASSED) == 0
                    ? "not attempted: there are blanks left in " + grade.task().file()
                    : held(grade) + "; there are blanks left in " + grade.task().file();
            case BLOCKED -> "blocked by " + grade.checks().stream().filter(c -> c.state() == State.BLOCKED)
                    .map(CheckResult::message).distinct().sorted().collect(Collectors.joining(", "));
            case FAILED -> held(grade) + "\n\n" + failures(grade);
            case TIMEOUT, CRASHED -> grade.state() + "\n\n" + failures(grade);
        };
    }
}
