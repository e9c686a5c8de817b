package kata.runner;

import java.util.Optional;
import kata.task.Task;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestSource;
import org.junit.platform.launcher.PostDiscoveryFilter;

/** With {@code -Dtask=1b}, runs the checks of that task alone. */
public final class TaskFilter implements PostDiscoveryFilter {
    private final String task;

    /** @throws IllegalArgumentException where {@code -Dkata.seed} is no whole number */
    public TaskFilter() {
        this(System.getProperty("task"));
        String seed = System.getProperty("kata.seed", "0");
        if (!seed.matches("-?\\d{1,18}")) {
            throw new IllegalArgumentException("-Dkata.seed=" + seed + " is no seed: write a whole number, as in "
                    + "-Dkata.seed=7");
        }
    }

    /** @param task the id of the task whose checks run; null for those of all */
    public TaskFilter(String task) {
        this.task = task;
    }

    @Override
    public FilterResult apply(TestDescriptor test) {
        if (task == null || !test.isTest() && !test.mayRegisterTests()) {
            return FilterResult.included("no task was asked for");
        }
        Task wanted = Task.of(task);
        Optional<TestSource> container = test.getParent().flatMap(TestDescriptor::getSource);
        return FilterResult.includedIf(GradedTests.annotation(test.getSource(), container)
                .map(grades -> Task.of(grades.value()) == wanted).orElse(false));
    }
}
