package kata.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kata.checks.CheckFailure;
import kata.checks.Failure;
import kata.checks.Grades;
import kata.task.Task;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;

/**
 * What a wrong submission is worth, as its task's tests say in this JVM. Nothing of the grader has a part in it: the
 * file is compiled like those of the build, parts and weights are read off the tests, and points are decimal numbers.
 *
 * @param share    what part of the task's points it earns: three quarters times that of the weights of the parts that
 *                 hold; all where every test passes
 * @param failures of the tests that it fails
 */
record Verdict(BigDecimal share, List<Failure> failures) {
    private static final BigDecimal FOR_PARTS = new BigDecimal("0.75");

    /** @throws AssertionError where it does not fail in the tests that it names */
    static Verdict of(Entry entry) throws IOException, ClassNotFoundException {
        Map<String, TestExecutionResult> results = TestRun.all(entry);
        assertThat(results).as(entry.name()).allSatisfy((test, result) -> assertThat(entry.fails().stream()
                .anyMatch(failure -> failure.test().equals(test)) && passed(result)).as(test).isFalse());
        return of(entry.task(), results);
    }

    static Verdict of(Task task, Map<String, TestExecutionResult> results) throws IOException, ClassNotFoundException {
        BigDecimal all = BigDecimal.ZERO;
        BigDecimal held = BigDecimal.ZERO;
        for (Map<String, Grades> part : parts(task).values()) {
            BigDecimal weight = part.values().stream().map(check -> BigDecimal.valueOf(check.weight()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            all = all.add(weight);
            if (part.keySet().stream().allMatch(test -> passed(results.get(test)))) {
                held = held.add(weight);
            }
        }
        BigDecimal share = held.compareTo(all) == 0 ? BigDecimal.ONE
                : FOR_PARTS.multiply(held).divide(all, MathContext.DECIMAL64);
        return new Verdict(share, results.values().stream().flatMap(result -> result.getThrowable().stream())
                .filter(CheckFailure.class::isInstance).map(thrown -> ((CheckFailure) thrown).failure()).toList());
    }

    private static boolean passed(TestExecutionResult result) {
        return result != null && result.getStatus() == Status.SUCCESSFUL;
    }

    /** The parts of a task; of each the tests by their names, as in "AdamTest.noGradientNoMove". */
    static Map<String, Map<String, Grades>> parts(Task task) throws IOException, ClassNotFoundException {
        Map<String, Map<String, Grades>> parts = new TreeMap<>();
        for (String name : TestRun.testClasses(task)) {
            Class<?> type = Class.forName("problem" + task.problem() + "." + name);
            Grades ofAll = type.getAnnotation(Grades.class);
            for (Method test : ReflectionSupport.findMethods(type, method -> AnnotationSupport.isAnnotated(method,
                    Testable.class), HierarchyTraversalMode.TOP_DOWN)) {
                Grades own = test.isAnnotationPresent(Grades.class) ? test.getAnnotation(Grades.class) : ofAll;
                if (own != null && own.value().equals(task.id())) {
                    parts.computeIfAbsent(own.part().isEmpty() ? test.getName() : own.part(), part -> new TreeMap<>())
                            .put(name + "." + test.getName(), own);
                }
            }
        }
        return parts;
    }

    /** To the hundredth. */
    BigDecimal points(Task task) {
        return BigDecimal.valueOf(task.points()).multiply(share).setScale(2, RoundingMode.HALF_UP);
    }

    /** The names that the failed checks have for the mistakes. */
    List<String> mistakes() {
        return failures.stream().filter(Failure::isNamed).map(Failure::mistake).toList();
    }
}
