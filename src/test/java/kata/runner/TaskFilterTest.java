package kata.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    void anUnknownTaskIsAnErrorThatListsThoseThereAre() {
        for (String wrong : List.of("9z", "", "1b1")) {
            assertThatThrownBy(() -> tests(wrong)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("there is no task \"" + wrong + "\"; the tasks are 1a, 1b, ");
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
