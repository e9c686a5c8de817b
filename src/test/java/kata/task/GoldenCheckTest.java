package kata.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GoldenCheckTest {

    /** That each name is one of a check is seen where the solutions are graded: without it they would have crashed. */
    @ParameterizedTest
    @EnumSource(value = Task.class, names = "TRAINING", mode = EnumSource.Mode.EXCLUDE)
    void everyTaskWhoseValuesAreItsOwnHasChecksOfThem(Task task) {
        List<GoldenCheck> checks = GoldenCheck.of(task);
        assertThat(checks).isNotEmpty().allSatisfy(check -> assertThat(check.values()).isNotEmpty());
        assertThat(checks).extracting(GoldenCheck::name).doesNotHaveDuplicates();
        assertThat(checks).flatExtracting(GoldenCheck::values).doesNotHaveDuplicates()
                .isSubsetOf(TaskValues.of(task));
    }

    @Test
    void whatIsComputedOnTheWayAloneIsNotCompared() {
        assertThat(missing(Task.FORWARD)).containsExactly("V1", "V2");
        assertThat(missing(Task.BACKWARD)).containsExactly("V5", "V4");
        assertThat(Stream.of(Task.values()).filter(task -> task != Task.TRAINING).mapToInt(task -> missing(task).size())
                .sum()).isEqualTo(4);
    }

    private static List<String> missing(Task task) {
        List<TaskValues> compared = GoldenCheck.of(task).stream().flatMap(check -> check.values().stream()).toList();
        return TaskValues.of(task).stream().filter(values -> !compared.contains(values)).map(TaskValues::name).toList();
    }
}
