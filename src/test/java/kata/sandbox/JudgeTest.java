package kata.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kata.checks.GoldenCheck;
import kata.checks.GoldenValues;
import kata.data.Csv;
import kata.data.Golden;
import kata.grade.CheckResult;
import kata.grade.State;
import kata.matrix.Matrix;
import kata.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JudgeTest {
    private static final GoldenValues V3 = GoldenValues.of(Task.FORWARD).stream()
            .filter(values -> values.name().equals("V3")).findFirst().orElseThrow();
    private static final CheckResult OTHER = new CheckResult(Task.FORWARD, "another check", 2, State.PASSED, "");

    @TempDir
    Path kept;

    private Judge judge;

    @BeforeEach
    void keepWhatIsRight() {
        judge = new Judge(kept);
        for (Task task : Task.values()) {
            GoldenValues.of(task).forEach(values -> keep(values, Golden.matrix(values.golden())));
        }
    }

    @ParameterizedTest
    @EnumSource
    void goldenValuesPass(Task task) throws IOException {
        List<CheckResult> told = toldToHold(task);
        assertThat(judge.judged(task, told)).isEqualTo(told);
    }

    /** Of all its values, one after the other, in every element, by three times what is allowed. */
    @ParameterizedTest
    @EnumSource
    void valuesThatAreTooFarAwayFailTheirCheckAlone(Task task) throws IOException {
        for (GoldenCheck golden : GoldenCheck.of(task)) {
            for (GoldenValues values : golden.required()) {
                Matrix right = Golden.matrix(values.golden());
                keep(values, moved(values, 3));
                List<CheckResult> told = toldToHold(task);
                List<CheckResult> judged = judge.judged(task, told);
                keep(values, right);
                assertThat(judged).hasSameSizeAs(told);
                assertThat(judged).filteredOn(check -> check.state() != State.PASSED)
                        .singleElement().satisfies(failed -> {
                            assertThat(failed.name()).isEqualTo(golden.name());
                            assertThat(failed.state()).isEqualTo(State.FAILED);
                            assertThat(failed.weight()).isEqualTo(3);
                            assertThat(failed.message()).startsWith(values.name() + " was reported as right, but")
                                    .contains("golden/" + values.golden() + ".csv");
                        });
            }
        }
    }

    /** The grader's verdict is the check's own: just within the tolerance is right, in every element. */
    @ParameterizedTest
    @EnumSource
    void valuesWithinTheToleranceOfTheirCheckPass(Task task) throws IOException {
        GoldenValues.of(task).forEach(values -> keep(values, moved(values, 0.9)));
        List<CheckResult> told = toldToHold(task);
        assertThat(judge.judged(task, told)).isEqualTo(told);
    }

    /** Those of which any two of three may agree, and those that are there as the example. */
    @ParameterizedTest
    @EnumSource(names = {"FORWARD", "BACKWARD", "TRAINING"})
    void whatIsKeptToBeShownIsNotJudged(Task task) throws IOException {
        List<GoldenValues> shown = GoldenValues.of(task).stream().filter(values -> !values.required()).toList();
        assertThat(shown).isNotEmpty().allSatisfy(values -> keep(values, moved(values, 3)));
        List<CheckResult> told = toldToHold(task);
        assertThat(judge.judged(task, told)).isEqualTo(told);
    }

    @Test
    void valuesThatAreMissingOrOfAnotherShapeOrNoNumbersFail() throws IOException {
        keep(V3, Golden.matrix(V3.golden()).transpose());
        assertThat(ofV3()).contains("did not agree with golden/problem1/forward/V3.csv");
        keep(V3, Golden.matrix(V3.golden()).scale(Double.NaN));
        assertThat(ofV3()).contains("did not agree");
        keep(V3, Matrix.zeros(100, 100));
        assertThat(ofV3()).contains("too large for a matrix like golden/problem1/forward/V3.csv");
        Files.writeString(file(V3), "1,2\nthree");
        assertThat(ofV3()).startsWith("the values of V3 cannot be read").contains("line 2");
        Files.delete(file(V3));
        assertThat(ofV3()).isEqualTo("the check was reported as passed, but there are no values of V3");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "not everybody may make links there")
    void aLinkIsNoFile() throws IOException {
        Files.move(file(V3), kept.resolve("right.csv"));
        Files.createSymbolicLink(file(V3), kept.resolve("right.csv"));
        assertThat(ofV3()).contains("there are no values");
    }

    @Test
    void whatFailedIsNotJudgedAgain() throws IOException {
        List<CheckResult> told = toldToHold(Task.FORWARD);
        told.set(0, new CheckResult(Task.FORWARD, told.get(0).name(), 3, State.FAILED, "V3 is null"));
        Files.delete(file(V3));
        assertThat(judge.judged(Task.FORWARD, told)).isEqualTo(told);
    }

    @Test
    void aCheckThatHasToBeThereIsMissed() {
        assertThatThrownBy(() -> judge.judged(Task.FORWARD, List.of(OTHER))).isInstanceOf(IOException.class)
                .hasMessage("an answer without the check \"V3 agrees with the golden values\"");
    }

    @Test
    void whereNothingHoldsNothingIsMissed() throws IOException {
        List<CheckResult> refused = List.of(
                new CheckResult(Task.FORWARD, "the file compiles", 1, State.FAILED, "it does not"));
        assertThat(judge.judged(Task.FORWARD, refused)).isEqualTo(refused);
    }

    private String ofV3() throws IOException {
        return judge.judged(Task.FORWARD, toldToHold(Task.FORWARD)).get(0).message();
    }

    private static List<CheckResult> toldToHold(Task task) {
        List<CheckResult> checks = new ArrayList<>();
        GoldenCheck.of(task).forEach(check -> checks.add(new CheckResult(task, check.name(), 3, State.PASSED, "")));
        checks.add(new CheckResult(task, OTHER.name(), 2, State.PASSED, ""));
        return checks;
    }

    /** Each element of the golden values by so many times what is allowed there, away from 0. */
    private static Matrix moved(GoldenValues values, double factor) {
        double[][] golden = Golden.rows(values.golden());
        double[][] moved = Golden.rows(values.golden());
        for (int i = 0; i < golden.length; i++) {
            for (int j = 0; j < golden[i].length; j++) {
                moved[i][j] += Math.copySign(factor * values.tolerance().bounds().apply(golden).of(i, j), golden[i][j]);
            }
        }
        return Matrix.of(moved);
    }

    private void keep(GoldenValues values, Matrix matrix) {
        Csv.write(file(values), matrix);
    }

    private Path file(GoldenValues values) {
        return kept.resolve(values.output() + ".csv");
    }
}
