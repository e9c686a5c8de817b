package kata.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kata.checks.GoldenValues;
import kata.data.Csv;
import kata.data.Golden;
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

    static Agreement of(Task task, Path outputs) {
        List<GoldenValues> all = GoldenValues.of(task);
        List<GoldenValues> there = all.stream().filter(values -> Files.exists(file(outputs, values))).toList();
        return new Agreement(task, there.stream()
                .mapToDouble(values -> difference(Csv.rows(file(outputs, values)), Golden.rows(values.golden()))).max()
                .orElse(Double.NaN), there.size(), all.size(),
                there.stream().allMatch(values -> values.agree(Csv.rows(file(outputs, values)))));
    }

    boolean isComplete() {
        return computed == wanted;
    }

    static double difference(double[][] computed, double[][] golden) {
        if (computed.length != golden.length || computed[0].length != golden[0].length) {
            return Double.POSITIVE_INFINITY;
        }
        double largest = 0;
        double difference = 0;
        for (int i = 0; i < golden.length; i++) {
            for (int j = 0; j < golden[i].length; j++) {
                largest = Math.max(largest, Math.abs(golden[i][j]));
                difference = Math.max(difference, Math.abs(computed[i][j] - golden[i][j]));
            }
        }
        return difference == 0 ? 0 : difference / largest;
    }

    private static Path file(Path outputs, GoldenValues values) {
        return outputs.resolve(values.output() + ".csv");
    }
}
