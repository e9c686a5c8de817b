package kata.consistency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kata.grade.GradeTable;
import kata.task.Task;

/** The tables of the tasks, in README.md and in the text of each problem, against the manifest. */
final class TaskTables {
    private static final Pattern ID = Pattern.compile("\\d[a-z]\\d?");
    /** Task, points, file and what it builds on. */
    private static final Pattern ROW = Pattern.compile("\\| (" + ID + ".*?) \\| (\\S+) \\| `(\\S+)` \\|(.*)\\|");
    private static final Pattern POINTS = Pattern.compile("\\((\\S+) points\\)");

    private TaskTables() {
    }

    static List<String> findings(Path home) throws IOException {
        List<String> findings = new ArrayList<>(readme(Files.readString(home.resolve("README.md"))));
        for (int problem : Arrays.stream(Task.values()).mapToInt(Task::problem).distinct().toArray()) {
            String file = "exercises/problem" + problem + "/README.md";
            findings.addAll(problem(file, problem, Files.readString(home.resolve(file))));
        }
        return findings;
    }

    static List<String> readme(String text) {
        List<String> wanted = Arrays.stream(Task.values()).map(task -> row(task.id() + " " + task.title(), task,
                task.file()) + ", builds on " + task.buildsOn()).toList();
        List<String> found = rows(text).map(row -> shown(row) + ", builds on "
                + ID.matcher(row.group(4)).results().map(id -> id.group()).toList()).toList();
        return difference("README.md", wanted, found);
    }

    static List<String> problem(String file, int problem, String text) {
        List<Task> tasks = Arrays.stream(Task.values()).filter(task -> task.problem() == problem).toList();
        List<String> wanted = tasks.stream().map(task -> row(task.id(), task, task.file().replaceFirst(".*/", "")))
                .toList();
        List<String> findings = new ArrayList<>(difference(file, wanted, rows(text).map(TaskTables::shown).toList()));
        String points = GradeTable.number(tasks.stream().mapToDouble(Task::points).sum());
        Matcher heading = POINTS.matcher(text.lines().findFirst().orElse(""));
        if (!heading.find() || !heading.group(1).equals(points)) {
            findings.add(file + ": the heading does not say (" + points + " points)");
        }
        return findings;
    }

    private static Stream<Matcher> rows(String text) {
        return text.lines().map(ROW::matcher).filter(Matcher::matches);
    }

    private static String row(String name, Task task, String file) {
        return name + ", " + GradeTable.number(task.points()) + ", " + file;
    }

    private static String shown(Matcher row) {
        return row.group(1) + ", " + row.group(2) + ", " + row.group(3);
    }

    private static List<String> difference(String file, List<String> wanted, List<String> found) {
        List<String> findings = new ArrayList<>();
        wanted.stream().filter(row -> !found.contains(row))
                .forEach(row -> findings.add(file + ": the table has no row \"" + row + "\""));
        found.stream().filter(row -> !wanted.contains(row))
                .forEach(row -> findings.add(file + ": the manifest knows no task \"" + row + "\""));
        if (findings.isEmpty() && !found.equals(wanted)) {
            findings.add(file + ": the tasks are not in the manifest's order, or one is there twice: "
                    + found.stream().map(row -> row.split("[ ,]")[0]).collect(Collectors.joining(", ")));
        }
        return findings;
    }
}
