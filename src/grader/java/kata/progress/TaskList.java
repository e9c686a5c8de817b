package kata.progress;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import kata.grade.GradeFile;
import kata.grade.GradeTable;
import kata.task.Blanks;
import kata.task.Task;

/** Formats all tasks as a table: points, blanks left, last grade and class, then the next step. */
public final class TaskList {
    private TaskList() {
    }

    /** The table, in lines of at most 100 characters. */
    public static String of(Path home) {
        StringBuilder text = new StringBuilder();
        LastGrade grade = LastGrade.of(home);
        int problem = 0;
        for (Task task : Task.all()) {
            if (task.problem() != problem) {
                problem = task.problem();
                text.append(line("Problem " + problem + "  in exercises/problem" + problem + "/",
                        "points", "blanks", "last grade", "class"));
            }
            text.append(row(home, task, grade));
        }
        boolean outdated = Task.all().stream().anyMatch(task -> grade.isOutdated(home, task));
        long left = Task.all().stream().mapToLong(task -> Blanks.left(home, "exercises", task)).sum();
        long blanks = Task.all().stream().mapToLong(task -> Blanks.all(home, task)).sum();
        text.append(outdated ? "* changed since it was graded\n\n" : "\n");
        return text + "Total " + GradeTable.number(Task.totalPoints()) + " points, " + left + " of " + blanks
                + " blanks left, " + total(grade) + "\n" + NextStep.in(home) + "\n";
    }

    private static String row(Path home, Task task, LastGrade grade) {
        boolean missing = Blanks.isMissing(home, task);
        String file = Path.of(task.file()).getFileName().toString();
        GradeFile.Test score = grade.tasks().get(task);
        String last = score == null ? "-" : String.format(Locale.ROOT, "%-14s%4s%s", score.state(),
                GradeTable.number(score.score()), grade.isOutdated(home, task) ? " *" : "");
        return line(String.format(Locale.ROOT, "  %-3s %s", task.id(), task.title()), GradeTable.number(task.points()),
                missing ? "-" : blanks(home, task), last, missing ? file + " IS MISSING" : file.replace(".java", ""));
    }

    private static String blanks(Path home, Task task) {
        long left = Blanks.left(home, "exercises", task);
        return left == 0 ? "none left" : left + " of " + Blanks.all(home, task) + " left";
    }

    private static String total(LastGrade grade) {
        if (grade.tasks().isEmpty()) {
            return "not graded yet: mvn test -Pexercises";
        }
        double points = grade.tasks().keySet().stream().mapToDouble(Task::points).sum();
        String part = grade.tasks().size() == Task.all().size() ? ""
                : ", for " + grade.tasks().keySet().stream().map(Task::id).collect(Collectors.joining(", ")) + " alone";
        return "last grade " + GradeTable.number(grade.score()) + " of " + GradeTable.number(points) + part;
    }

    private static String line(String task, String points, String blanks, String grade, String file) {
        return String.format(Locale.ROOT, "%-36s %6s  %-13s  %-20s %s\n", task, points, blanks, grade, file);
    }
}
