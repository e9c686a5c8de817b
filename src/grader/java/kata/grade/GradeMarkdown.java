package kata.grade;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import kata.data.DataException;
import kata.data.WholeFile;

/** Writes a grade as a table in GitHub's Markdown, with the failures below, for the summary of a job on GitHub. */
public final class GradeMarkdown {
    /** The most characters of one task's failures; GitHub allows a megabyte for the whole summary. */
    private static final int LONGEST_REASON = 20_000;

    private GradeMarkdown() {
    }

    /**
     * Appends the grade to the file, since GitHub's file of a summary may hold other texts already.
     *
     * @throws DataException if the file cannot be written
     */
    public static void append(Path file, Grade grade) {
        WholeFile.write(file, out -> {
            if (Files.isRegularFile(file)) {
                Files.copy(file, out);
            }
            out.write(of(grade).getBytes(StandardCharsets.UTF_8));
        });
    }

    static String of(Grade grade) {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT,
                "### %s of %s points\n\n| task | state | points "
                + "| checks that hold |\n|---|---|---:|---:|\n", GradeTable.number(grade.score()),
                GradeTable.number(grade.points())));
        for (TaskGrade task : grade.tasks()) {
            text.append(String.format(Locale.ROOT, "| %s %s | %s | %s of %s | %d of %d |\n", task.task().id(),
                    task.task().title(), task.state(), GradeTable.number(task.score()),
                    GradeTable.number(task.task().points()), task.count(State.PASSED), task.checks().size()));
        }
        return text + grade.tasks().stream().filter(task -> task.state().isFailure()).map(GradeMarkdown::reason)
                .collect(Collectors.joining());
    }

    private static String reason(TaskGrade task) {
        String why = task.explanation();
        String shown = why.length() <= LONGEST_REASON ? why : why.substring(0, LONGEST_REASON) + "\n...";
        return String.format(Locale.ROOT, "\n<details><summary>%s %s: what failed</summary>\n\n%s\n</details>\n",
                task.task().id(), task.task().title(), fenced(shown));
    }

    /** A code block around the text, even if the text has fences of its own. */
    public static String fenced(String text) {
        String fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        return fence + " text\n" + text + "\n" + fence + "\n";
    }

    /** The line with Markdown's characters escaped, except characters that count only at the beginning of a line. */
    public static String escape(String line) {
        return line.replaceAll("[\\\\`*_\\[\\]<>&|~#$!]", "\\\\$0");
    }
}
