package kata.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradeListenerTest {
    @TempDir
    Path output;

    @Test
    void checksThatHoldEarnTheTasksPoints() {
        GradedRun run = GradedRun.of(output, Fixtures.Holding.class);
        assertThat(run.state("1a")).isEqualTo("PASSED");
        assertThat(run.results().get("score").getAsDouble()).isEqualTo(1);
        assertThat(run.table()).contains("  1a  forward pass                   passed            1   2 checks\n")
                .contains("Total 1 of 1    (solutions/)\n");
    }

    @Test
    void onlyTasksWithChecksInTheRunAreGraded() {
        JsonArray tests = GradedRun.of(output, Fixtures.Holding.class, Fixtures.OwnBlank.class).results()
                .getAsJsonArray("tests");
        assertThat(tests).hasSize(2);
    }

    @Test
    void aFailureIsInTheTableWithItsReason() {
        assertThat(GradedRun.of(output, Fixtures.Failing.class).table())
                .contains("5 of 5 checks fail   -> solutions/problem1/")
                .contains("      x every number is below a hundred\n        the number is 100.000, expected 0.00000 (");
    }

    @Test
    void theTasksOwnBlankIsNotAttemptedAndThatOfAnotherIsBlocked() {
        GradedRun run = GradedRun.of(output, Fixtures.OwnBlank.class, Fixtures.OthersBlank.class);
        assertThat(run.state("1b")).isEqualTo("NOT_ATTEMPTED");
        assertThat(run.state("2a")).isEqualTo("BLOCKED");
        assertThat(run.output("2a")).isEqualTo("blocked by 1c");
        assertThat(run.task("2a").get("score").getAsDouble()).isEqualTo(0.19);
    }

    @Test
    void aBlankThatIsMetBeforeAnyCheckCountsForAllOfThem() {
        GradedRun run = GradedRun.of(output, Fixtures.BlankBeforeAll.class);
        assertThat(run.states()).isEmpty();
        assertThat(run.state("2a")).isEqualTo("NOT_ATTEMPTED");
    }

    @Test
    void aClassThatCannotBeLoadedFailsAllOfItsChecks() {
        GradedRun run = GradedRun.of(output, Fixtures.StaticFailure.class);
        assertThat(run.state("1c")).isEqualTo("FAILED");
        assertChecks(run, 2, 0);
        assertThat(run.output("1c"))
                .contains("caused by java.lang.NumberFormatException: For input string: \"no number\"");
    }

    @Test
    void aClassThatCannotBeMadeFailsAllOfItsChecks() {
        GradedRun run = GradedRun.of(output, Fixtures.ConstructorFailure.class);
        assertChecks(run, 2, 0);
        assertThat(run.reason("1c", "2 checks fail alike: one; two"))
                .contains("caused by java.lang.IllegalStateException: no instance today");
    }

    @Test
    void aCheckThatDidNotRunDoesNotHold() {
        GradedRun run = GradedRun.of(output, Fixtures.Skipped.class);
        assertThat(run.state("1c")).isEqualTo("FAILED");
        assertChecks(run, 2, 1);
        assertThat(run.reason("1c", "skipped")).isEqualTo("the check did not run");
    }

    @Test
    void whatTheMachineCannotRunIsNotCounted() {
        GradedRun run = GradedRun.of(output, Fixtures.LeftOut.class, Fixtures.Skipped.class);
        assertChecks(run, 2, 1);
        assertThat(run.output("1c")).doesNotContain("left out");
    }

    @Test
    void whereOneCheckOfAPartFailsTheOthersEarnNothing() {
        GradedRun run = GradedRun.of(output, Fixtures.Parts.class);
        assertThat(run.task("1b").get("score").getAsDouble()).isEqualTo(0.47);   // 2.5 * 0.75 * 1 / 4
    }

    @Test
    void inheritedChecksCountForTheTaskOfTheClassThatInheritsThem() {
        GradedRun run = GradedRun.of(output, Fixtures.Four.class, Fixtures.Three.class);
        assertThat(run.state("2b")).isEqualTo("PASSED");
        assertThat(run.task("2b").getAsJsonObject("extra_data").get("checks").getAsInt()).isEqualTo(2);
        assertThat(run.state("2c")).isEqualTo("FAILED");
        assertThat(run.task("2c").get("score").getAsDouble()).isEqualTo(0.19);
        assertThat(run.reason("2c", "the number is even")).startsWith("the remainder is 1.00000, expected 0.00000");
    }

    @Test
    void theMethodsOwnTaskCountsBeforeThatOfItsClass() {
        GradedRun run = GradedRun.of(output, Fixtures.Three.class);
        assertThat(run.state("2d")).isEqualTo("PASSED");
        assertThat(run.task("2d").getAsJsonObject("extra_data").get("checks").getAsInt()).isEqualTo(1);
    }

    @Test
    void aRunWithoutGradedChecksPrintsAndWritesNothing() {
        GradedRun run = GradedRun.of(output, Fixtures.Ungraded.class);
        assertThat(run.states()).hasSize(1);
        assertThat(run.table()).isEmpty();
        assertThat(run.results()).isNull();
    }

    @Test
    void aSecondRunOfTheSameListenerStartsAnew() {
        GradeListener listener = new GradeListener();
        GradedRun.of(output, listener, Fixtures.Failing.class);
        GradedRun second = GradedRun.of(output, listener, Fixtures.OwnBlank.class);
        assertThat(second.results().getAsJsonArray("tests")).hasSize(1);
        assertThat(second.state("1b")).isEqualTo("NOT_ATTEMPTED");
    }

    private static void assertChecks(GradedRun run, int checks, int passed) {
        assertThat(run.task("1c").getAsJsonObject("extra_data").get("checks").getAsInt()).isEqualTo(checks);
        assertThat(run.task("1c").getAsJsonObject("extra_data").get("passed").getAsInt()).isEqualTo(passed);
    }
}
