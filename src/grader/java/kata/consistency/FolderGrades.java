package kata.consistency;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kata.checks.LongTraining;
import kata.grade.Grade;
import kata.grade.State;
import kata.grade.TaskGrade;
import kata.sandbox.Grader;
import kata.sandbox.Limits;
import kata.sandbox.Submission;
import kata.task.Task;

/** Grades the stubs and the solutions, each task alone. */
public final class FolderGrades {
    private FolderGrades() {
    }

    /**
     * The grade of all tasks.
     *
     * @param folder {@code exercises} or {@code solutions}
     */
    public static Grade of(Path home, String folder) throws InterruptedException {
        LongTraining.forTheVerdictAlone();
        try (Grader grader = new Grader(home, home.resolve("target/check"), Limits.generous())) {
            return grader.grade(Submission.in(home, folder), Task.all(), new Grader.Progress() { });
        }
    }

    /** A line for each stub whose state is other than NOT_ATTEMPTED, and for each check that a stub passes. */
    public static List<String> stubs(Grade grade) {
        List<String> findings = new ArrayList<>(others("stub", State.NOT_ATTEMPTED, grade));
        grade.tasks().forEach(task -> task.checks().stream().filter(check -> check.state() == State.PASSED)
                .forEach(check -> findings.add("the stub of " + task.task().id() + " passes: " + check.name())));
        return findings;
    }

    /** A line for each solution that does not pass. */
    public static List<String> solutions(Grade grade) {
        return others("solution", State.PASSED, grade);
    }

    private static List<String> others(String what, State wanted, Grade grade) {
        return grade.tasks().stream().filter(task -> task.state() != wanted).map(task -> "the " + what + " of "
                + task.task().id() + " is " + task.state() + ", not " + wanted + reason(task)).toList();
    }

    private static String reason(TaskGrade task) {
        return task.failures().stream().findFirst()
                .map(check -> ": " + check.name() + ": " + check.message().lines().findFirst().orElse("")).orElse("");
    }
}
