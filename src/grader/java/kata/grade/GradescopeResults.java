package kata.grade;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kata.checks.Printable;
import kata.data.Computer;
import kata.data.JsonFile;
import kata.task.Task;

/** Writes a grade as {@code results.json}, in the format of Gradescope's autograders: one test for each task. */
public final class GradescopeResults {
    private GradescopeResults() {
    }

    /**
     * Writes the grade with the homework's own points. The file is written whole or not at all; its folder is created.
     *
     * @param machine the computer that ran the tests, or null
     */
    public static void write(Path file, Grade grade, Computer machine) {
        List<Task> tasks = grade.tasks().stream().map(TaskGrade::task).toList();
        write(file, grade, machine, GradingScheme.HOMEWORK, tasks, List.of());
    }

    /**
     * Writes the grade, perhaps while tasks are still being graded. The sum of points is shown only if every task is
     * visible: students read the file, and could derive a hidden grade from the sum.
     *
     * @param grade   the tasks graded so far
     * @param tasks   all tasks to grade; a task not graded yet gets no points, and a message for the student
     * @param remarks messages for the student about the files, such as an archive that cannot be read
     */
    public static void write(Path file, Grade grade, Computer machine, GradingScheme scheme, List<Task> tasks,
                             List<String> remarks) {
        List<GradeFile.Test> tests = tasks.stream().map(task -> test(task, grade, scheme)).toList();
        double score = tests.stream().mapToLong(test -> Math.round(100 * test.score())).sum() / 100.0;
        double points = tests.stream().mapToDouble(GradeFile.Test::max_score).sum();
        boolean allVisible = tests.stream().allMatch(test -> test.visibility().equals("visible"));
        List<String> output = new ArrayList<>(remarks);
        if (allVisible) {
            output.add(0, GradeTable.number(score) + " of " + GradeTable.number(points) + " points");
        }
        JsonFile.write(file, new GradeFile(score, output.isEmpty() ? null : String.join("\n", output), tests,
                new GradeFile.Run(Printable.line(grade.folder()), machine)));
    }

    private static GradeFile.Test test(Task task, Grade grade, GradingScheme scheme) {
        Optional<TaskGrade> graded = grade.tasks().stream().filter(each -> each.task() == task).findFirst();
        return graded.map(each -> test(each, scheme)).orElseGet(() -> new GradeFile.Test(task.id(), task.title(), 0,
                scheme.points(task), "failed", scheme.visibility(task),
                "not graded yet: the grader is at work, or it was stopped before it came to this task",
                List.of("NOT_GRADED"), null));
    }

    private static GradeFile.Test test(TaskGrade grade, GradingScheme scheme) {
        Task task = grade.task();
        return new GradeFile.Test(task.id(), task.title(), grade.score(scheme.points(task)), scheme.points(task),
                grade.state() == State.PASSED ? "passed" : "failed", scheme.visibility(task), grade.explanation(),
                List.of(grade.state().name()),
                new GradeFile.Details(grade.state().name(), grade.checks().size(), grade.count(State.PASSED),
                        grade.failures().stream().map(check -> new GradeFile.Failed(check.name(), check.failure()))
                        .toList()));
    }
}
