package kata.runner;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kata.NotAttempted;
import kata.checks.Failure;
import kata.checks.Grades;
import kata.data.Computer;
import kata.grade.CheckResult;
import kata.grade.State;
import kata.task.Task;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Collects the result of each check in a run of the tests. */
class CheckCollector implements TestExecutionListener {
    private static final TestTag LONG = TestTag.create("slow");

    private final Map<TestIdentifier, Grades> graded = new LinkedHashMap<>();
    private final Map<TestIdentifier, TestExecutionResult> results = new HashMap<>();
    private TestPlan plan;
    private double begin;
    private double seconds;

    @Override
    public void testPlanExecutionStarted(TestPlan testPlan) {
        plan = testPlan;
        graded.clear();
        results.clear();
        plan.getRoots().stream().flatMap(root -> plan.getDescendants(root).stream()).filter(TestIdentifier::isTest)
                .forEach(test -> GradedTests.annotation(test.getSource(),
                        plan.getParent(test).flatMap(TestIdentifier::getSource))
                        .ifPresent(grades -> graded.put(test, grades)));
    }

    /** Leaves out checks that this machine cannot run; any other skipped check fails. */
    @Override
    public void executionSkipped(TestIdentifier skipped, String reason) {
        if (GradedTests.needsOnnxRuntime(skipped.getSource())) {
            graded.keySet().removeAll(plan.getDescendants(skipped));
        }
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        begin = Computer.processorSeconds();
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        results.put(test, result);
        if (test.isTest() && test.getTags().contains(LONG)) {
            seconds += Computer.processorSeconds() - begin;
        }
    }

    /** The processor seconds of the checks that are tagged as slow. */
    final double secondsOfLongChecks() {
        return seconds;
    }

    /** The tasks of all checks found, including checks that have not run. */
    final List<Task> tasks() {
        return graded.values().stream().map(grades -> Task.of(grades.value())).distinct().toList();
    }

    /** The results of the checks, in the order of discovery. A task whose file is refused has one failed check. */
    final List<CheckResult> checks() {
        Stream<CheckResult> refused = tasks().stream().flatMap(task -> ExercisesCompiled.problem(task)
                .map(why -> new CheckResult(task, why.check(), 1, State.FAILED, why.getMessage())).stream());
        return Stream.concat(refused, graded.keySet().stream().map(this::check)
                .filter(check -> ExercisesCompiled.problem(check.task()).isEmpty())).toList();
    }

    private CheckResult check(TestIdentifier test) {
        Grades grades = graded.get(test);
        Task task = Task.of(grades.value());
        String name = GradedTests.sentence(test.getSource().orElseThrow());
        TestExecutionResult result = resultOf(test);
        Optional<NotAttempted> blank = result.getThrowable().flatMap(Throwables::blank);
        State state = State.PASSED;
        Failure failure = Failure.NONE;
        if (blank.isPresent()) {
            failure = new Failure(blank.get().task());
            state = blank.get().task().equals(task.id()) ? State.NOT_ATTEMPTED : State.BLOCKED;
            if (state == State.BLOCKED && ExercisesCompiled.problem(Task.of(failure.message())).isPresent()) {
                failure = failure.because(Failure.Cause.REFUSED);
            }
        } else if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
            failure = result.getThrowable().map(Throwables::failure).orElse(new Failure("the check did not run"));
            state = failure.cause() == Failure.Cause.MACHINE ? State.NOT_GRADED : State.FAILED;
        }
        String part = grades.part().isEmpty() ? name : grades.part();
        return new CheckResult(task, name, part, grades.weight(), state, failure);
    }

    /** The test's own result, or the result of the nearest container that failed before the test began. */
    private TestExecutionResult resultOf(TestIdentifier test) {
        for (Optional<TestIdentifier> at = Optional.of(test); at.isPresent(); at = at.flatMap(plan::getParent)) {
            TestExecutionResult result = results.get(at.get());
            if (result != null && (at.get().isTest() || result.getStatus() != TestExecutionResult.Status.SUCCESSFUL)) {
                return result;
            }
        }
        return TestExecutionResult.aborted(null);
    }
}
