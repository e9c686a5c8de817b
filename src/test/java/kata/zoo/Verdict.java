package kata.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kata.checks.CheckFailure;
import kata.checks.Failure;
import kata.checks.Grades;
import kata.task.Task;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.TestExecutionResult;

/**
 * What a wrong submission is worth, as its task's tests say in this JVM. Nothing of the grader has a part in it: the
 * file is compiled like those of the build, weights are read off the tests, and points are decimal numbers.
 *
 * @param points   the task's, times the share of the weights of the tests that it passes, to the hundredth
 * @param failures of the tests that it fails
 */
record Verdict(BigDecimal points, List<Failure> failures) {

    /** @throws AssertionError where it does not fail in the tests that it names */
    static Verdict of(Entry entry) throws IOException, ClassNotFoundException {
        Map<String, TestExecutionResult> results = TestRun.all(entry);
        assertThat(results).as(entry.name()).allSatisfy((test, result) -> assertThat(entry.fails().stream()
                .anyMatch(failure -> failure.test().equals(test)) && passed(result)).as(test).isFalse());
        BigDecimal all = BigDecimal.ZERO;
        BigDecimal held = BigDecimal.ZERO;
        for (Map.Entry<String, BigDecimal> check : weights(entry.task()).entrySet()) {
            all = all.add(check.getValue());
            held = passed(results.get(check.getKey())) ? held.add(check.getValue()) : held;
        }
        return new Verdict(BigDecimal.valueOf(entry.task().points()).multiply(held)
                .divide(all, 2, RoundingMode.HALF_UP), results.values().stream()
                .flatMap(result -> result.getThrowable().stream()).filter(CheckFailure.class::isInstance)
                .map(thrown -> ((CheckFailure) thrown).failure()).toList());
    }

    private static boolean passed(TestExecutionResult result) {
        return result != null && result.getStatus() == Status.SUCCESSFUL;
    }

    /** Of each test that grades the task, by its name, as in "AdamTest.noGradientNoMove". */
    private static Map<String, BigDecimal> weights(Task task) throws IOException, ClassNotFoundException {
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        for (String name : TestRun.testClasses(task)) {
            Class<?> type = Class.forName("problem" + task.problem() + "." + name);
            Grades ofAll = type.getAnnotation(Grades.class);
            for (Method test : ReflectionSupport.findMethods(type, method -> AnnotationSupport.isAnnotated(method,
                    Testable.class), HierarchyTraversalMode.TOP_DOWN)) {
                Grades own = test.isAnnotationPresent(Grades.class) ? test.getAnnotation(Grades.class) : ofAll;
                if (own != null && own.value().equals(task.id())) {
                    weights.put(name + "." + test.getName(), BigDecimal.valueOf(own.weight()));
                }
            }
        }
        return weights;
    }

    /** Whether a check has these words for the mistake, as in "without bias correction". */
    boolean names(String words) {
        return failures.stream().anyMatch(failure -> failure.mistake().contains(words));
    }
}
