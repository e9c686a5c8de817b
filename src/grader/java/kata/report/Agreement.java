package kata.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kata.data.Csv;
import kata.data.Golden;
import kata.task.Task;
import kata.task.TaskValues;

/**
 * How far what a task computed is from the golden values.
 *
 * @param difference the largest difference of a matrix, as a part of its largest golden value; the worst matrix counts;
 *     NaN where one is not a number, infinite where one has a wrong shape
 * @param computed how many of the task's matrices there are
 * @param wanted how many there should be
 */
record Agreement(Task task, double difference, int computed, int wanted) {
    /** The tests allow 1e-12, but for losses of 100 steps of training 1e-9. */
    static final double LARGEST = 1e-9;

    static Agreement of(Task task, Path outputs) {
        List<Double> differences = new ArrayList<>();
        for (TaskValues values : TaskValues.of(task)) {
            Path file = outputs.resolve(values.output() + ".csv");
            if (Files.exists(file)) {
                differences.add(TaskValues.difference(Csv.rows(file), Golden.rows(values.golden())));
            }
        }
        return new Agreement(task, differences.stream().mapToDouble(x -> x).max().orElse(Double.NaN),
                differences.size(), TaskValues.of(task).size());
    }

    /** Of what was computed. */
    boolean holds() {
        return difference <= LARGEST;
    }

    boolean isComplete() {
        return computed == wanted;
    }
}
