package kata.progress;

import java.nio.file.Path;
import java.util.Optional;
import kata.grade.GradeTable;
import kata.task.Blanks;
import kata.task.Task;

/** Finds the student's next step: the first task that failed or has a blank left. */
public final class NextStep {
    private NextStep() {
    }

    private static final String DONE = """
            %s of %s points: the homework is done. What to look at, and where to go on:
              ./kata report      one page in target/report: the grade, every figure, the numbers beside the paper's
              ./kata figures     trains the large autoencoders and draws figures 2B and 3 into target/figures
              experiments        src/site/markdown/experiments.md""";

    /** The next step, in one line; a few lines of further ideas if every task has all its points. */
    public static String in(Path home) {
        return task(home).map(task -> "Next: " + task.fullTitle() + " -> "
                + Blanks.first(home, "exercises", task)
                + (Blanks.isMissing(home, task) ? " is missing; ./kata reset " + task.id() + " makes it" : ""))
                .orElseGet(() -> atTheEnd(home));
    }

    private static String atTheEnd(Path home) {
        LastGrade last = LastGrade.of(home);
        String done = Task.isWhole(3) ? DONE : DONE.replaceFirst(" *./kata figures.*\n", "");
        return last.isComplete(home) ? done.formatted(GradeTable.number(last.score()),
                GradeTable.number(Task.totalPoints()))
                : "Every blank is filled in. Next: mvn test -Pexercises";
    }

    /** The first open task; empty if every task is done. */
    public static Optional<Task> task(Path home) {
        LastGrade last = LastGrade.of(home);
        return Task.all().stream().filter(task -> isOpen(home, last, task)).findFirst();
    }

    /** Whether the task is open: it failed, has a blank left, or its file is missing. */
    public static boolean isOpen(Path home, LastGrade last, Task task) {
        return last.failed(task) || Blanks.left(home, "exercises", task) > 0 || Blanks.isMissing(home, task);
    }
}
