package kata.consistency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kata.data.Folders;
import kata.data.WholeFile;
import kata.grade.Grade;
import kata.grade.GradeTable;
import kata.task.Task;

/**
 * Generates the tables of tasks, the points and the sample of a first run in README.md and in the problems' texts. The
 * source is {@link Task}; only the last column of a problem's table is written by hand.
 */
public final class TaskTables {
    private static final Pattern TABLE = Pattern.compile("(?m)(?:^\\| \\d[a-z]\\d? .*\n)+");
    private static final Pattern TEXTS = Pattern.compile("(?m)^The texts: .*$");
    private static final Pattern POINTS = Pattern.compile("\\(\\S+ points\\)");
    private static final Pattern FIRST_RUN = Pattern.compile("(?s)```\nProblem 1 .*?```");

    private TaskTables() {
    }

    /** A line for each file that disagrees with {@link Task}. */
    public static List<String> findings(Path home) throws IOException {
        return outdated(home, Task.all()).keySet().stream().map(file -> Folders.nameIn(home, file)
                + " disagrees with kata.task.Task: run ./kata generate").toList();
    }

    /**
     * Writes each file that disagrees with the tasks.
     *
     * @param tasks the tasks that this copy of the project has
     * @return the files that changed
     */
    public static List<Path> write(Path home, List<Task> tasks) throws IOException {
        Map<Path, String> outdated = outdated(home, tasks);
        outdated.forEach(WholeFile::write);
        return List.copyOf(outdated.keySet());
    }

    /** The files that disagree with the tasks, each with the text that it should have. */
    private static Map<Path, String> outdated(Path home, List<Task> tasks) throws IOException {
        Map<Path, String> texts = new TreeMap<>();
        Path readme = home.resolve("README.md");
        texts.put(readme, readme(home, Files.readString(readme), tasks));
        for (int problem : tasks.stream().mapToInt(Task::problem).distinct().toArray()) {
            Path file = home.resolve("exercises/problem" + problem + "/README.md");
            texts.put(file, problem(problem, Files.readString(file), tasks));
        }
        for (Path file : List.copyOf(texts.keySet())) {
            texts.remove(file, Files.readString(file));
        }
        return texts;
    }

    private static String readme(Path home, String text, List<Task> tasks) {
        String table = tasks.stream().map(task -> row(task.fullTitle(), task, task.file(),
                tasks.stream().map(Task::id).filter(task.buildsOn()::contains).collect(Collectors.joining(", "))))
                .collect(Collectors.joining());
        String texts = tasks.stream().map(task -> "exercises/problem" + task.problem() + "/README.md").distinct()
                .map(file -> "[" + file + "](" + file + ")").collect(Collectors.joining(", ", "The texts: ", "."));
        Grade untouched = Grade.of("exercises", EnumSet.copyOf(tasks), List.of());
        String firstRun = new GradeTable(home, home).of(untouched).strip();
        return replaced(FIRST_RUN, replaced(TEXTS, replaced(TABLE, text, table), texts), "```\n" + firstRun + "\n```");
    }

    static String problem(int problem, String text, List<Task> all) {
        List<Task> tasks = all.stream().filter(task -> task.problem() == problem).toList();
        String table = tasks.stream().map(task -> row(task.id(), task, task.file().replaceFirst(".*/", ""),
                lastColumn(task, text))).collect(Collectors.joining());
        String points = GradeTable.number(tasks.stream().mapToDouble(Task::points).sum());
        return replaced(POINTS, replaced(TABLE, text, table), "(" + points + " points)");
    }

    /** The last cell of the task's row, which is written by hand; the task's title if the text has no such row. */
    private static String lastColumn(Task task, String text) {
        Matcher row = Pattern.compile("(?m)^\\| " + task.id() + " \\|.*\\| (.*) \\|$").matcher(text);
        return row.find() ? row.group(1) : task.title();
    }

    private static String row(String name, Task task, String file, String last) {
        return "| " + name + " | " + GradeTable.number(task.points()) + " | `" + file + "` | " + last
                + (last.isEmpty() ? "|\n" : " |\n");
    }

    private static String replaced(Pattern place, String text, String by) {
        Matcher found = place.matcher(text);
        if (!found.find()) {
            throw new IllegalArgumentException("a README has no text to replace that matches " + place);
        }
        return found.replaceFirst(Matcher.quoteReplacement(by));
    }
}
