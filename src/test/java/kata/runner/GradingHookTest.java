package kata.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.TestExecutionResult.Status.ABORTED;
import static org.junit.platform.engine.TestExecutionResult.Status.FAILED;
import static org.junit.platform.engine.TestExecutionResult.Status.SUCCESSFUL;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradingHookTest {
    @TempDir
    Path output;

    @Test
    void aFailureShowsTheSmallestExampleAsJavaAndTheSeed() {
        try (SystemProperties properties = new SystemProperties()) {
            properties.with("kata.seed", null);
            GradedRun run = GradedRun.of(output, Fixtures.Failing.class);
            assertThat(run.states()).containsEntry("everyNumberIsBelowAHundred", FAILED);
            assertThat(run.reason("1a", "every element is below fifty"))
                    .endsWith("\nfor example, at seed 55272022:\n  Matrix matrix = Matrix.of(1, 2, 50, 0.5);");
        }
    }

    @Test
    void numbersSayNothingWithoutTheTextOfTheCheck() {
        GradedRun run = GradedRun.of(output, Fixtures.Failing.class);
        assertThat(run.reason("1a", "every number is below a hundred")).isEqualTo("""
                the number is 100.000, expected 0.00000 (tolerance 0)
                these are the values of a hundred""");
    }

    @Test
    void whatAProgramWantsToKnowIsAField() {
        try (SystemProperties properties = new SystemProperties()) {
            properties.with("kata.seed", "12");
            GradedRun run = GradedRun.of(output, Fixtures.Failing.class, Fixtures.Throwing.class);
            assertThat(run.failure("1a", "every number is below a hundred")).hasToString("""
                    {"message":"the number is 100.000, expected 0.00000 (tolerance 0)\\n\
                    these are the values of a hundred","mistake":"a hundred","cause":"CHECK","seed":"12",\
                    "example":""}""");
            assertThat(run.failure("1a", "every element is below fifty").get("example").getAsString())
                    .isEqualTo("Matrix matrix = Matrix.of(1, 2, 50, 0.5);");
            assertThat(cause(run, "in a graded file")).isEqualTo("EXCEPTION");
            assertThat(cause(run, "without end")).isEqualTo("EXHAUSTED");
            assertThat(cause(run, "without memory")).isEqualTo("EXHAUSTED");
            assertThat(cause(run, "of a class that failed before")).isEqualTo("INITIALIZER");
        }
    }

    @Test
    void whatMavenRepeatsIsALine() {
        GradedRun run = GradedRun.of(output, Fixtures.Failing.class, Fixtures.Throwing.class);
        assertThat(run.thrown().values()).hasSizeGreaterThan(10).allSatisfy(message -> assertThat(message)
                .doesNotContain("\n").hasSizeLessThanOrEqualTo(120));
        assertThat(run.thrown()).containsEntry("everyNumberIsBelowAHundred",
                "the number is 100.000, expected 0.00000 (tolerance 0)");
    }

    @Test
    void whatHasNoGradeKeepsItsWholeMessage() {
        assertThat(GradedRun.of(output, Fixtures.Ungraded.class, Fixtures.Holding.class).thrown())
                .containsEntry("fails", "not graded\nin two lines");
    }

    @Test
    void theSeedOfTheRunIsTheOneThatIsShown() {
        try (SystemProperties properties = new SystemProperties()) {
            properties.with("kata.seed", "-17");
            assertThat(GradedRun.of(output, Fixtures.Failing.class).output("1a"))
                    .contains("\nfor example, at seed -17:\n").doesNotContain("55272022");
        }
    }

    @Test
    void anExampleWithoutParametersHasNothingToShow() {
        String reason = GradedRun.of(output, Fixtures.Failing.class).reason("1a", "a failure without message");
        assertThat(reason).isEqualTo("java.lang.AssertionError");
    }

    @Test
    void aBlankIsASkippedTestAndNoError() {
        GradedRun run = GradedRun.of(output, Fixtures.OwnBlank.class, Fixtures.OthersBlank.class);
        assertThat(run.states()).containsEntry("meetsABlank", ABORTED).containsEntry("meetsAWrappedBlank", ABORTED)
                .containsEntry("meetsTheBlankOfAnother", ABORTED).containsEntry("holds", SUCCESSFUL);
    }

    @Test
    void aBlankEndsThePropertyAtOnce() {
        Fixtures.BlankAtTheThirdTry.tries = 0;
        assertThat(GradedRun.of(output, Fixtures.BlankAtTheThirdTry.class).states()).containsEntry("isMet", ABORTED);
        assertThat(Fixtures.BlankAtTheThirdTry.tries).isEqualTo(3);
    }

    @Test
    void anExceptionComesWithItsPlaceInTheGradedFile() {
        String reason = throwing("in a graded file");
        assertThat(reason).startsWith("java.lang.NullPointerException")
                .containsPattern("\n  at solutions/problem1/ForwardPass\\.java:\\d+$");
    }

    @Test
    void theLinesThatCalledItAreThereToo() {
        assertThat(throwing("in a method that a graded file calls"))
                .containsPattern("\n  at solutions/problem3/Pca\\.java:\\d+\n  at solutions/problem3/Pca\\.java:\\d+$");
    }

    @Test
    void aWrappedExceptionComesWithItsCause() {
        assertThat(throwing("wrapped")).startsWith("java.lang.IllegalStateException: outer\ncaused by java.lang.Null")
                .containsPattern("\n  at solutions/problem1/ForwardPass\\.java:\\d+$");
    }

    @Test
    void anExceptionFromElsewhereHasNoPlace() {
        assertThat(throwing("outside of graded files")).isEqualTo("java.lang.IllegalArgumentException: not from a "
                + "student's file");
    }

    @Test
    void anEndlessRecursionIsAFailure() {
        assertThat(throwing("without end")).startsWith("java.lang.StackOverflowError");
    }

    @Test
    void memoryThatIsUsedUpIsAFailureOfThatCheckAlone() {
        GradedRun run = GradedRun.of(output, Fixtures.Throwing.class, Fixtures.OwnBlank.class);
        assertThat(run.reason("1a", "without memory"))
                .startsWith("java.lang.IllegalStateException: the memory is used up")
                .contains("caused by java.lang.OutOfMemoryError: Java heap space");
        assertThat(run.states()).hasSize(9).containsEntry("withoutMemory", FAILED)
                .containsEntry("meetsABlank", ABORTED);
    }

    @Test
    void aFileThatCannotBeWrittenIsNoMistakeOfTheStudents() {
        GradedRun run = GradedRun.of(output, Fixtures.WithoutRoom.class);
        assertThat(run.state("1b")).isEqualTo("NOT_GRADED");
        assertThat(run.failure("1b", "cannot write").get("cause").getAsString()).isEqualTo("MACHINE");
        assertThat(run.task("1b").get("score").getAsDouble()).isZero();
        assertThat(run.output("1b")).startsWith("NOT GRADED\n").contains("No space left on device");
    }

    @Test
    void anObjectThatIsNotSerializableIsNoFaultOfTheMachine() {
        GradedRun run = GradedRun.of(output, Fixtures.NotSerializable.class);
        assertThat(run.state("1b")).isEqualTo("FAILED");
        assertThat(run.reason("1b", "keeps")).contains("caused by java.io.NotSerializableException: problem2.Adagrad");
    }

    @Test
    void anExceptionOfAnAnswerThatTheJdkWrapsWhileItWritesObjectsIsNotTheMachines() {
        GradedRun run = GradedRun.of(output, Fixtures.RefusingToBeWritten.class);
        assertThat(run.state("1b")).isEqualTo("FAILED");
        assertThat(run.failure("1b", "cannot be written").get("cause").getAsString()).isEqualTo("EXCEPTION");
        assertThat(run.output("1b")).contains("caused by java.lang.Exception: no room");
    }

    @Test
    void theSameSeedGivesTheSameExamplesAndAnotherSeedOthers() {
        List<Integer> first = examples("1");
        assertThat(first).hasSizeGreaterThan(10);
        assertThat(examples("1")).isEqualTo(first);
        assertThat(examples("2")).isNotEqualTo(first);
        assertThat(examples(null)).isEqualTo(examples("55272022"));
    }

    @Test
    void aSeedThatIsNoNumberIsNamed() {
        try (SystemProperties properties = new SystemProperties()) {
            properties.with("kata.seed", "abc");
            assertThat(GradedRun.of(output, Fixtures.Holding.class).output("1a"))
                    .contains("[abc] is not a valid random seed");
        }
    }

    private static String cause(GradedRun run, String check) {
        return run.failure("1a", check).get("cause").getAsString();
    }

    private String throwing(String check) {
        return GradedRun.of(output, Fixtures.Throwing.class).reason("1a", check);
    }

    private List<Integer> examples(String seed) {
        try (SystemProperties properties = new SystemProperties()) {
            properties.with("kata.seed", seed);
            Fixtures.Recording.SEEN.clear();
            GradedRun.of(output, Fixtures.Recording.class);
            return List.copyOf(Fixtures.Recording.SEEN);
        }
    }
}
