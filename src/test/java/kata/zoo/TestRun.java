package kata.zoo;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kata.runner.ProblemClasses;
import kata.runner.SystemProperties;
import kata.runner.TaskFilter;
import kata.task.Task;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A run of grading tests on a submission, whose class takes the place of the solution's. */
final class TestRun {
    private static final LauncherConfig ON_ITS_OWN = LauncherConfig.builder()
            .enableTestExecutionListenerAutoRegistration(false).enablePostDiscoveryFilterAutoRegistration(false)
            .build();

    private final Entry entry;
    private final Map<String, TestExecutionResult> results = new TreeMap<>();

    private TestRun(Entry entry) {
        this.entry = entry;
    }

    /**
     * Runs the tests that the entry names.
     *
     * @return the result of each that ran, by its name, as in "AdamTest.noGradientNoMove"
     */
    static Map<String, TestExecutionResult> named(Entry entry) throws IOException, ClassNotFoundException {
        Map<String, List<String>> methods = entry.fails().stream().collect(Collectors.groupingBy(Entry.Failure::type,
                TreeMap::new, Collectors.mapping(Entry.Failure::method, Collectors.toList())));
        TestRun run = new TestRun(entry);
        run.classes(List.copyOf(methods.keySet()), type -> test -> FilterResult.includedIf(
                test.getSource().filter(MethodSource.class::isInstance).map(source -> methods.get(type)
                        .contains(((MethodSource) source).getMethodName())).orElse(true)));
        return run.results;
    }

    /**
     * Runs all tests of the entry's task.
     *
     * @return the result of each that ran, by its name; of a class that failed before its tests, by that of the class
     */
    static Map<String, TestExecutionResult> all(Entry entry) throws IOException, ClassNotFoundException {
        TestRun run = new TestRun(entry);
        run.classes(testClasses(entry.task()), type -> new TaskFilter(entry.task()));
        return run.results;
    }

    /** The simple names of the test classes in the task's package. */
    static List<String> testClasses(Task task) throws IOException {
        try (Stream<Path> files = Files.list(tests().resolve("problem" + task.problem()))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith("Test.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length())).sorted().toList();
        }
    }

    /** The folder with the tests' classes. */
    private static Path tests() {
        try {
            return Path.of(TestRun.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path output() {
        return Path.of(System.getProperty("kata.output", "target/solutions"));
    }

    private interface Filter {
        PostDiscoveryFilter of(String type);
    }

    /** The tests' own outputs go to a folder of the zoo, so that those of the solutions stay. */
    private void classes(List<String> types, Filter filter) throws IOException, ClassNotFoundException {
        Path zoo = output().resolve("zoo");
        try (SystemProperties properties = new SystemProperties();
                ProblemClasses classes = ProblemClasses.with("zoo/" + entry.name(), entry.task().file(),
                        Replacement.of(List.of(entry)).get(entry))) {
            properties.with("kata.output", zoo.toString());
            for (String type : types) {
                Class<?> tests = classes.loadClass(entry.packageName() + "." + type);
                LauncherFactory.create(ON_ITS_OWN).execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(tests)).filters(filter.of(type)).build(), recorder(type));
            }
        }
    }

    private TestExecutionListener recorder(String type) {
        return new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest()) {
                    results.put(type + "." + ((MethodSource) test.getSource().orElseThrow()).getMethodName(), result);
                } else if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
                    results.put(type, result);
                }
            }
        };
    }
}
