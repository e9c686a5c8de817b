package kata.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import kata.data.Golden;
import kata.matrix.Matrix;
import kata.runner.SystemProperties;
import kata.task.Task;
import net.jqwik.api.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GoldenCheckTest {
    @TempDir
    Path output;

    @ParameterizedTest
    @EnumSource
    void everyTaskHasChecksWithGoldenValues(Task task) {
        List<GoldenCheck> checks = GoldenCheck.of(task);
        assertThat(checks).isNotEmpty().extracting(GoldenCheck::name).doesNotHaveDuplicates();
        assertThat(GoldenValues.of(task)).isNotEmpty().allSatisfy(
                values -> assertThatCode(() -> Golden.matrix(values.golden())).doesNotThrowAnyException());
    }

    @Test
    void noTwoChecksKeepTheSameOutput() {
        assertThat(Arrays.stream(Task.values()).flatMap(task -> GoldenValues.of(task).stream()))
                .extracting(GoldenValues::output).doesNotHaveDuplicates()
                .contains("problem1/forward/z", "problem1/autodiff/W1");
    }

    /** Worked examples, a network whose function between the layers is free, rules of which any two may agree. */
    @Test
    void everythingElseIsRequired() {
        assertThat(Arrays.stream(Task.values()).flatMap(task -> GoldenValues.of(task).stream())
                .filter(values -> !values.required())).extracting(GoldenValues::output).containsExactly(
                "problem1/forward/V1", "problem1/forward/V2", "problem1/backward/V5", "problem1/backward/V4",
                "problem2/mnist-losses/sgd", "problem2/mnist-losses/adagrad", "problem2/mnist-losses/rmsprop",
                "problem2/mnist-losses/adam");
    }

    /** The annotations of one method and of its class: alone and repeated, with all members and with few. */
    @Test
    void whatIsSaidAtTheMethodIsRead() throws IOException {
        List<GoldenCheck> checks = TestClass.read(classFile(Said.class)).golden();
        assertThat(checks).extracting(GoldenCheck::name).containsExactly("alone", "as its label says");
        assertThat(checks).extracting(GoldenCheck::task).containsExactly("9a", "9b");
        assertThat(checks.get(0).values()).singleElement().satisfies(one -> {
            assertThat(one.output()).isEqualTo("a/one");
            assertThat(one.golden()).isEqualTo("a/one");
            assertThat(one.required()).isTrue();
            assertThat(one.tolerance().description()).isEqualTo(Tolerance.ofLargest(1e-3).description());
        });
        assertThat(checks.get(1).values()).extracting(GoldenValues::output).containsExactly("a/b", "a/c", "a/d");
        assertThat(checks.get(1).values()).extracting(GoldenValues::golden).containsExactly("a/b", "a/c", "g");
        assertThat(checks.get(1).required()).extracting(GoldenValues::output).containsExactly("a/b", "a/c");
        assertThat(checks.get(1).values().get(2).tolerance().description())
                .isEqualTo(Tolerance.absolute(0.5).description());
    }

    @Grades("9a")
    static class Said {
        @AgainstGolden(value = "a/one", tolerance = 1e-3)
        void alone() {
        }

        @Grades("9b")
        @Label("as its label says")
        @AgainstGolden(value = {"a/b", "a/c"}, tolerance = 1e-12)
        @AgainstGolden(value = "a/d", golden = "g", tolerance = 0.5, of = AgainstGolden.Of.ONE, required = false)
        void repeated() {
        }

        void withoutGoldenValues() {
        }
    }

    @Test
    void aCheckKeepsItsValuesAndComparesThemAsItsAnnotationSays() {
        try (SystemProperties properties = new SystemProperties()) {
            properties.with("kata.output", output.toString());
            Matrix golden = Golden.matrix("problem1/backward/W1");
            assertThatCode(() -> Check.that("W1.g", golden.scale(1 + 0.9e-12))
                    .agreesWithGolden("problem1/autodiff/W1")).doesNotThrowAnyException();
            assertThat(output.resolve("outputs/problem1/autodiff/W1.csv")).isRegularFile();
            assertThatThrownBy(() -> Check.that("W1.g", golden.scale(1 + 3e-12))
                    .agreesWithGolden("problem1/autodiff/W1")).isInstanceOf(AssertionError.class)
                    .hasMessageContaining("(tolerance 1e-12 of the largest magnitude)");
        }
    }

    @Test
    void anOutputOfWhichNoCheckSpeaksIsAnError() {
        assertThatThrownBy(() -> Check.that("W9.g", 1).agreesWithGolden("problem1/autodiff/W9"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("@AgainstGolden(\"problem1/autodiff/W9");
        assertThat(output).isEmptyDirectory();
    }

    private static byte[] classFile(Class<?> type) throws IOException {
        try (var in = type.getResourceAsStream("GoldenCheckTest$Said.class")) {
            return in.readAllBytes();
        }
    }
}
