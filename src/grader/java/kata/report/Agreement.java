package kata.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import kata.checks.GoldenValues;
import kata.data.Csv;
import kata.data.Golden;
import kata.matrix.Matrix;
import kata.task.Task;

/**
 * The difference between a task's computed matrices and the golden values.
 *
 * @param difference the largest difference in a matrix, relative to its largest golden value, in the worst matrix; NaN
 *     if a value is not a number or no matrix was computed, infinite if a matrix has a wrong shape
 * @param computed the number of the task's matrices that were computed
 * @param wanted the number of all matrices of the task
 * @param holds whether all computed matrices agree with the golden values within the tolerances of their checks
 */
record Agreement(Task task, double difference, int computed, int wanted, boolean holds) {

    /** @param outputs the folder in which the tests keep computed matrices */
    static Agreement of(Task task, Path outputs) {
        List<GoldenValues> all = GoldenValues.of(task);
        List<GoldenValues> there = all.stream().filter(values -> Files.exists(values.in(outputs))).toList();
        return new Agreement(task, there.stream()
                .mapToDouble(values -> difference(Csv.rows(values.in(outputs)), Golden.rows(values.golden()))).max()
                .orElse(Double.NaN), there.size(), all.size(),
                there.stream().allMatch(values -> values.agree(Csv.rows(values.in(outputs)))));
    }

    boolean isComplete() {
        return computed == wanted;
    }

    static double difference(double[][] computed, double[][] golden) {
        if (computed.length != golden.length || computed[0].length != golden[0].length) {
            return Double.POSITIVE_INFINITY;
        }
        double difference = largest(Matrix.of(computed).minus(Matrix.of(golden)));
        return difference == 0 ? 0 : difference / largest(Matrix.of(golden));
    }

    private static double largest(Matrix matrix) {
        return Arrays.stream(matrix.toArray()).map(Math::abs).max().orElse(0);
    }
}
