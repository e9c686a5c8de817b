package kata.checks;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kata.data.Golden;
import kata.task.Task;

/**
 * A matrix that a check compares with golden values, as {@link AgainstGolden} says.
 *
 * @param output    as in "problem1/autodiff/W1": the file where the check keeps it, below the folder outputs, without
 *                  its ending
 * @param golden    as in "problem1/backward/W1": the file below {@code golden} that it is compared with
 * @param tolerance how far it may be from that
 * @param required  whether the check fails if it differs
 */
public record GoldenValues(String output, String golden, Tolerance tolerance, boolean required) {

    /** All that a task's checks compare, in their order. */
    public static List<GoldenValues> of(Task task) {
        return GoldenCheck.of(task).stream().flatMap(check -> check.values().stream()).toList();
    }

    /** @throws IllegalArgumentException if no check says that it compares this output */
    static GoldenValues named(String output) {
        Stream<Task> tasks = Task.all().stream().filter(task -> output.startsWith("problem" + task.problem()));
        return tasks.flatMap(task -> of(task).stream()).filter(values -> values.output.equals(output)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no check has @AgainstGolden(\"" + output + "\")"));
    }

    /** As in "W1". */
    public String name() {
        return output.substring(output.lastIndexOf('/') + 1);
    }

    /**
     * The file where the check keeps it.
     *
     * @param outputs the folder of all of them
     */
    public Path in(Path outputs) {
        return outputs.resolve(output + ".csv");
    }

    /** Whether the rows of a matrix are the golden ones, as closely as the check wants it. */
    public boolean agree(double[][] computed) {
        double[][] expected = Golden.rows(golden);
        return computed.length == expected.length && computed[0].length == expected[0].length
                && Difference.between(computed, expected, tolerance).count() == 0;
    }
}
