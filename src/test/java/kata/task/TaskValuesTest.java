package kata.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.List;
import kata.data.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TaskValuesTest {

    @ParameterizedTest
    @EnumSource(Task.class)
    void everyTaskHasValuesAndTheyAreGolden(Task task) {
        assertThat(TaskValues.of(task)).isNotEmpty().allSatisfy(
                values -> assertThatCode(() -> Golden.matrix(values.golden())).doesNotThrowAnyException());
    }

    @Test
    void noTwoTasksWriteTheSameOutput() {
        List<String> outputs = Arrays.stream(Task.values()).flatMap(task -> TaskValues.of(task).stream())
                .map(TaskValues::output).toList();
        assertThat(outputs).doesNotHaveDuplicates().contains("problem1/forward/z", "problem1/autodiff/W1");
    }

    @Test
    void theEnginesGradientsAreHeldAgainstThoseByHand() {
        assertThat(TaskValues.of(Task.AUTODIFF))
                .contains(new TaskValues("problem1/autodiff/W1", "problem1/backward/W1"));
    }

    @Test
    void theDifferenceIsTheLargestAsAPartOfTheLargestGoldenValue() {
        double[][] golden = {{1, -8}, {0, 2}};
        assertThat(TaskValues.difference(golden, golden)).isZero();
        assertThat(TaskValues.difference(new double[][] {{1, -8}, {0.5, 3}}, golden)).isEqualTo(1.0 / 8);
        assertThat(TaskValues.difference(new double[][] {{1, -8, 0, 2}}, golden)).isInfinite();
        assertThat(TaskValues.difference(new double[][] {{1, -8}}, golden)).isInfinite();
        assertThat(TaskValues.difference(new double[][] {{1, -8}, {Double.NaN, 2}}, golden)).isNaN();
        assertThat(TaskValues.difference(new double[][] {{0}}, new double[][] {{0}})).isZero();
    }
}
