package kata.checks;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kata.data.Golden;
import kata.task.Task;

/**
 * A matrix that a check compares with golden values, as declared by {@link AgainstGolden}.
 *
 * @param output    the file where the check keeps the matrix, below the folder outputs, without its ending, as in
 *                  "problem1/autodiff/W1"
 * @param golden    the golden file, below {@code golden} and without its ending, as in "problem1/backward/W1"
 * @param tolerance the largest difference allowed
 * @param required  whether the check fails if the matrix differs
 */
public record GoldenValues(String output, String golden, Tolerance tolerance, boolean required) {

    /** All matrices that a task's checks compare with golden values, in the order of the checks. */
    public static List<GoldenValues> of(Task task) {
        return GoldenCheck.of(task).stream().flatMap(check -> check.values().stream()).toList();
    }

    /**
     * The golden values of an output.
     *
     * @throws IllegalArgumentException if no check declares the output in {@link AgainstGolden}
     */
    static GoldenValues named(String output) {
        Stream<Task> tasks = Task.all().stream().filter(task -> output.startsWith("problem" + task.problem()));
        return tasks.flatMap(task -> of(task).stream()).filter(values -> values.output.equals(output)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no check has @AgainstGolden(\"" + output + "\")"));
    }

    /** The matrix's name, as in "W1". */
    public String name() {
        return output.substring(output.lastIndexOf('/') + 1);
    }

    /**
     * The file where the check keeps the matrix.
     *
     * @param outputs the folder of all kept matrices
     */
    public Path in(Path outputs) {
        return outputs.resolve(output + ".csv");
    }

    /** Whether the computed rows have the shape of the golden ones and equal them within the tolerance. */
    public boolean agree(double[][] computed) {
        double[][] expected = Golden.rows(golden);
        return computed.length == expected.length && computed[0].length == expected[0].length
                && Difference.between(computed, expected, tolerance).count() == 0;
    }
}
