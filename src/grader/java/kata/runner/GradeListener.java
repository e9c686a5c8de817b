package kata.runner;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kata.checks.Check;
import kata.checks.GoldenValues;
import kata.data.Computer;
import kata.data.Folders;
import kata.grade.CheckResult;
import kata.grade.Grade;
import kata.grade.GradeTable;
import kata.grade.GradescopeResults;
import kata.progress.LastGrade;
import kata.task.Task;
import org.junit.platform.launcher.TestPlan;

/** Turns a run of the tests into a grade: prints the table, writes {@code results.json}. */
public final class GradeListener extends CheckCollector {
    @Override
    public void testPlanExecutionStarted(TestPlan testPlan) {
        super.testPlanExecutionStarted(testPlan);
        tasks().forEach(GradeListener::deleteOutputs);
    }

    /** Deletes the task's kept values, so that values of an earlier version of the code cannot pass for new ones. */
    static void deleteOutputs(Task task) {
        GoldenValues.of(task).forEach(values -> Folders.delete(Check.fileOf(values.output())));
    }

    @Override
    public void testPlanExecutionFinished(TestPlan testPlan) {
        List<CheckResult> checks = checks();
        if (checks.isEmpty()) {
            return;
        }
        Set<Task> tasks = checks.stream().map(CheckResult::task).collect(Collectors.toSet());
        Path home = Path.of(System.getProperty("kata.home", "."));
        Grade grade = Grade.of(System.getProperty("kata.graded", "solutions"), tasks, checks);
        Path results = Path.of(System.getProperty("kata.output", "target/solutions"), "grade/results.json");
        System.out.println(new GradeTable(home, results).of(grade));
        GradescopeResults.write(results, grade, Computer.here());
        if (grade.folder().equals("exercises")) {
            LastGrade.keep(home, grade, Computer.here());
        }
    }
}
