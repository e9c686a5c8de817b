package kata.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The time of an element-wise function or of a sum on an array of floats, in nanoseconds an element, on one thread. */
record FunctionResult(String function, Quartiles nanoseconds) {
    static List<String> lines(List<FunctionResult> results) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("functions, float32, 1 thread, " + FunctionBenchmark.ROWS + " x " + FunctionBenchmark.COLUMNS
                + ": nanoseconds an element, median (quartiles)");
        for (FunctionResult result : results) {
            lines.add(String.format(Locale.ROOT, "%-22s %s", result.function(), result.nanoseconds().text()));
        }
        return lines;
    }
}
