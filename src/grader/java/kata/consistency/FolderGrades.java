package kata.consistency;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kata.grade.CheckResult;
import kata.grade.Grade;
import kata.grade.State;
import kata.grade.TaskGrade;
import kata.sandbox.Grader;
import kata.sandbox.Limits;
import kata.sandbox.Submission;
import kata.task.Task;

/** What the stubs and the solutions earn, each task graded alone. */
final class FolderGrades {
    private FolderGrades() {
    }

    static List<String> ofStubs(Path home) throws InterruptedException {
        return stubs(grade(home, Submission.in(home, "exercises")));
    }

    static List<String> ofSolutions(Path home) throws InterruptedException {
        return solutions(grade(home, Submission.in(home, "solutions")));
    }

    static List<String> stubs(Grade grade) {
        List<String> findings = new ArrayList<>();
        for (TaskGrade task : grade.tasks()) {
            if (task.state() != State.NOT_ATTEMPTED) {
                findings.add("the stub of " + task.task().id() + " is " + task.state() + ", not "
                        + State.NOT_ATTEMPTED + reason(task));
            }
            task.checks().stream().filter(check -> check.state() == State.PASSED)
                    .forEach(check -> findings.add("the stub of " + task.task().id() + " passes: " + check.name()));
        }
        return findings;
    }

    static List<String> solutions(Grade grade) {
        return grade.tasks().stream().filter(task -> task.state() != State.PASSED)
                .map(task -> "the solution of " + task.task().id() + " is " + task.state() + reason(task)).toList();
    }

    private static String reason(TaskGrade task) {
        return task.failures().stream().findFirst().map(FolderGrades::line).orElse("");
    }

    private static String line(CheckResult failure) {
        return ": " + failure.name() + ": " + failure.message().lines().findFirst().orElse("");
    }

    private static Grade grade(Path home, Submission submission) throws InterruptedException {
        try (Grader grader = new Grader(home, home.resolve("target/check"), Limits.generous())) {
            return grader.grade(submission, Task.all(), new Grader.Progress() { });
        }
    }
}
