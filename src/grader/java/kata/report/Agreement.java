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
 * The distance of what a task computed from the golden values.
 *
 * @param difference the largest difference of a matrix, as a part of its largest golden value; the worst matrix counts;
 *     NaN where one is not a number, infinite where one has a wrong shape
 * @param computed how many of the task's matrices there are
 * @param wanted how many there should be
 * @param holds whether those that are there agree, as closely as their checks want it
 */
record Agreement(Task task, double difference, int computed, int wanted, boolean holds) {

    /** @param outputs the folder in which tests keep what the code computed */
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
