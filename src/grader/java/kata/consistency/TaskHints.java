package kata.consistency;

import java.util.ArrayList;
import java.util.List;
import kata.task.Task;

/** The hints of the tasks. */
public final class TaskHints {
    private static final int HINTS = 3;

    private TaskHints() {
    }

    /** A line for each hint that is missing or empty, and for each first one that is no question. */
    public static List<String> findings() {
        return Task.all().stream().flatMap(task -> findings(task.id(), task.hints()).stream()).toList();
    }

    static List<String> findings(String task, List<String> hints) {
        List<String> findings = new ArrayList<>();
        if (hints.size() != HINTS) {
            findings.add("task " + task + " has " + hints.size() + " hints, not " + HINTS);
        }
        for (int k = 0; k < hints.size(); k++) {
            if (hints.get(k).isBlank()) {
                findings.add("hint " + (k + 1) + " of task " + task + " is empty");
            }
        }
        if (!hints.isEmpty() && !hints.get(0).endsWith("?")) {
            findings.add("the first hint of task " + task + " is no question");
        }
        return findings;
    }
}
