package kata.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherFactory;

class TaskFilterTest {
    private static final Class<?>[] FIXTURES = {
        Fixtures.Holding.class, Fixtures.Four.class, Fixtures.Three.class, Fixtures.Ungraded.class};

    @Test
    void withoutATaskEveryTestRuns() {
        assertThat(tests(null)).containsExactlyInAnyOrder("anExampleHolds", "aPropertyHolds", "theNumberIsNotNegative",
                "theNumberIsEven", "theNumberIsNotNegative", "theNumberIsEven", "theMethodsOwnWordCountsMore", "fails");
    }

    @Test
    void withATaskItsChecksRunAlone() {
        assertThat(tests("1a")).containsExactlyInAnyOrder("anExampleHolds", "aPropertyHolds");
        assertThat(tests("2b")).containsExactlyInAnyOrder("theNumberIsNotNegative", "theNumberIsEven");
        assertThat(tests("2B")).isEqualTo(tests("2b"));
    }

    @Test
    void theMethodsOwnTaskCountsBeforeThatOfItsClass() {
        assertThat(tests("2c")).containsExactlyInAnyOrder("theNumberIsNotNegative", "theNumberIsEven");
        assertThat(tests("2d")).containsExactly("theMethodsOwnWordCountsMore");
    }

    @Test
    void parameterizedTestsOfWhatIsGivenDoNotRun() {
        try (SystemProperties properties = new SystemProperties()) {
            properties.with("task", "1a");
            TestPlan plan = LauncherFactory.create().discover(
                    GradedRun.request(new Class<?>[] {GradedTestsTest.class}, new TaskFilter()));
            assertThat(plan.getRoots()).allSatisfy(root -> assertThat(plan.getDescendants(root)).isEmpty());
        }
    }

    @Test
    void aTaskWithoutChecksRunsNothing() {
        assertThat(tests("2e")).isEmpty();
    }

    @Test
    void severalTasksAndAWholeProblemRunTogether() {
        assertThat(tests("1a,2d")).containsExactlyInAnyOrder("anExampleHolds", "aPropertyHolds",
                "theMethodsOwnWordCountsMore");
        assertThat(tests("2d 1")).isEqualTo(tests("1a,2d"));
        assertThat(tests("2")).containsExactlyInAnyOrder("theNumberIsNotNegative", "theNumberIsEven",
                "theNumberIsNotNegative", "theNumberIsEven", "theMethodsOwnWordCountsMore");
    }

    /** Surefire then fails the build, since no test has run. */
    @Test
    void whereATaskOrTheSeedIsNoneNothingRuns() {
        PrintStream console = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        try (SystemProperties properties = new SystemProperties()) {
            for (String wrong : List.of("9z", "", "1b1", "1a,9z")) {
                assertThat(tests(wrong)).as(wrong).isEmpty();
            }
            properties.with("kata.seed", "many");
            assertThat(tests("1a")).isEmpty();
        } finally {
            System.setOut(console);
        }
    }

    @Test
    void aStudentsWorkIsGradedByGradingTestsAlone() {
        try (SystemProperties properties = new SystemProperties()) {
            properties.with("task", null).with("kata.graded", "exercises");
            TestPlan plan = LauncherFactory.create().discover(
                    GradedRun.request(new Class<?>[] {Fixtures.Ungraded.class, Fixtures.Four.class}, new TaskFilter()));
            assertThat(plan.getRoots().stream().flatMap(root -> plan.getDescendants(root).stream())
                    .filter(TestIdentifier::isTest).map(TestIdentifier::getDisplayName)).hasSize(2);
        }
    }

    private static List<String> tests(String task) {
        try (SystemProperties properties = new SystemProperties()) {
            properties.with("task", task);
            TestPlan plan = LauncherFactory.create().discover(GradedRun.request(FIXTURES, new TaskFilter()));
            return plan.getRoots().stream().flatMap(root -> plan.getDescendants(root).stream())
                    .filter(TestIdentifier::isTest)
                    .map(test -> ((MethodSource) test.getSource().orElseThrow()).getMethodName()).toList();
        }
    }
}
