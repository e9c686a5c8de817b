package kata.grade;

import java.util.Locale;
import java.util.Map;
import kata.task.Task;

/** Formats what grading cost as a table for the console, with a line for each task. */
public final class CostTable {
    private CostTable() {
    }

    /**
     * The table, with a line feed at the end.
     *
     * @param launcher the processor seconds of the JVM that directs the workers
     */
    public static String of(Map<Task, Cost> costs, double launcher) {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%n%-33s %8s %8s %8s %8s %8s%n",
                "Processor seconds", "start", "compiler", "checks", "training", "all"));
        costs.forEach((task, cost) -> text.append(row("  " + task.id() + " " + task.title(), cost)));
        Cost sum = costs.values().stream().reduce(new Cost(0, 0, 0, 0), Cost::plus);
        return text.append(String.format(Locale.ROOT, "  %-67s %8.1f%n", "this command itself", launcher))
                .append(row("  all", sum.plus(new Cost(launcher, 0, 0, 0)))).toString();
    }

    private static String row(String title, Cost cost) {
        return String.format(Locale.ROOT, "%-33s %8.1f %8.1f %8.1f %8.1f %8.1f%n", title, cost.start(), cost.compiler(),
                cost.checks(), cost.training(), cost.all());
    }
}
