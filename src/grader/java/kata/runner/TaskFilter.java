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
 * Runs only the checks of the tasks in {@code -Dtask=1b} or {@code -Dtask=1,2b}. If a task is unknown, or
 * {@code -Dkata.seed} is no number, a message says so; then no test runs, and the build fails.
 */
public final class TaskFilter implements PostDiscoveryFilter {
    private static final AtomicBoolean TOLD = new AtomicBoolean();

    /** The tasks whose checks run; null for all tests. */
    private final List<Task> tasks;

    /** The filter that the system properties ask for. */
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

    /** The tasks, or null for all tests. Exercises run graded checks alone, so that no other test fails their build. */
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
