package kata.runner;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import kata.task.Task;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestSource;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * With {@code -Dtask=1b} or {@code -Dtask=1,2b}, runs the checks of these tasks alone. Where one is asked for that
 * there is not, or {@code -Dkata.seed} is no number, a sentence says so and nothing runs, which fails the build.
 */
public final class TaskFilter implements PostDiscoveryFilter {
    private static final AtomicBoolean TOLD = new AtomicBoolean();

    /** Those whose checks run; null for all tests. */
    private final List<Task> tasks;

    /** As the system properties ask. */
    public TaskFilter() {
        List<Task> asked = List.of();
        try {
            asked = asked();
        } catch (IllegalArgumentException wrong) {
            if (!TOLD.getAndSet(true)) {
                System.out.println("\nNothing is graded: " + wrong.getMessage() + "\n");
            }
        }
        tasks = asked;
    }

    public TaskFilter(Task task) {
        tasks = List.of(task);
    }

    /** Null where all tests run: a student's work is graded alone, and no test of what is given can turn it red. */
    private static List<Task> asked() {
        String seed = System.getProperty("kata.seed", "0");
        if (!seed.matches("-?\\d{1,18}")) {
            throw new IllegalArgumentException("-Dkata.seed=" + seed + " is no seed; write a whole number, as in "
                    + "-Dkata.seed=7");
        }
        String names = System.getProperty("task");
        return names != null ? Task.named(names)
                : "exercises".equals(System.getProperty("kata.graded")) ? Task.all() : null;
    }

    @Override
    public FilterResult apply(TestDescriptor test) {
        if (tasks == null || !test.isTest() && !test.mayRegisterTests()) {
            return FilterResult.included("no task was asked for");
        }
        Optional<TestSource> container = test.getParent().flatMap(TestDescriptor::getSource);
        return FilterResult.includedIf(GradedTests.annotation(test.getSource(), container)
                .map(grades -> tasks.contains(Task.of(grades.value()))).orElse(false));
    }
}
