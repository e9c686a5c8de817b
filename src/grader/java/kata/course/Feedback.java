package kata.course;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kata.checks.Printable;
import kata.data.WholeFile;
import kata.grade.GradeMarkdown;
import kata.grade.GradeTable;
import kata.task.Task;

/**
 * The feedback that a student gets, in Markdown: points, mistakes, failed examples and the names of the graded files.
 * The feedback says nothing about other students, and nothing that only the lecturer may know.
 */
record Feedback(StudentResult result) {
    /** The most lines shown for a task, so that the next task is seen, too; {@code ./kata grade} shows all. */
    private static final int MOST_LINES = 60;

    static void write(Path file, StudentResult result) {
        WholeFile.write(file, new Feedback(result).text());
    }

    String text() {
        return "# Gradient Kata: " + GradeMarkdown.escape(result.name()) + "\n\n**" + GradeTable.number(result.score())
                + " of " + GradeTable.number(result.points()) + " points**\n\n"
                + "| task | state | points | checks that hold |\n|---|---|---:|---:|\n"
                + result.tasks().stream().map(this::row).collect(Collectors.joining())
                + result.tasks().stream().filter(each -> each.state().isFailure() && result.hasFile(each.task()))
                        .map(Feedback::reason).collect(Collectors.joining())
                + "\n## The files\n\n" + files();
    }

    private static String title(StudentResult.TaskResult task) {
        return task.task() + " " + Task.of(task.task()).title();
    }

    private static String points(StudentResult.TaskResult task) {
        return GradeTable.number(task.score()) + " of " + GradeTable.number(task.points());
    }

    private String row(StudentResult.TaskResult task) {
        Object state = result.hasFile(task.task()) ? task.state() : "not handed in";
        String holds = task.isTrusted() ? "all" : task.passed() + " of " + task.checks();
        return String.format(Locale.ROOT, "| %s | %s | %s | %s |\n", title(task), state, points(task), holds);
    }

    private static String reason(StudentResult.TaskResult task) {
        List<String> lines = task.explanation().lines().toList();
        int more = lines.size() - MOST_LINES;
        return "\n## " + title(task) + ": " + points(task) + " points\n\n"
                + task.mistakes().stream().map(Printable::line)
                        .map(each -> "Mistake: " + GradeMarkdown.escape(each) + "\n\n").collect(Collectors.joining())
                + GradeMarkdown.fenced(String.join("\n", lines.subList(0, Math.min(MOST_LINES, lines.size()))))
                + (more <= 0 ? "" : "\n" + GradeTable.count(more, "more line") + ": `./kata grade " + task.task()
                        + "` shows them.\n");
    }

    private String files() {
        String files = result.graded().files().entrySet().stream().filter(each -> isGraded(each.getKey()))
                .map(each -> "- " + each.getKey() + ": " + GradeMarkdown.escape(each.getValue().path()) + "\n")
                .collect(Collectors.joining());
        return (files.isEmpty() ? "No file was graded.\n" : files) + result.remarks().stream()
                .map(each -> "\nNote: " + GradeMarkdown.escape(each) + "\n").collect(Collectors.joining());
    }

    /** Whether the name is the id of a graded task, or the path of a further class's file. */
    private boolean isGraded(String name) {
        return name.contains("/") || result.graded().tasks().contains(name);
    }
}
