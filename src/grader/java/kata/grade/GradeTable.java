package kata.grade;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kata.checks.Printable;
import kata.task.Blanks;
import kata.task.GivenFiles;

/** Formats a grade as a table for the console: a line with the points of each task, and its failures below. */
public final class GradeTable {
    private static final int REASONS = 3;
    private static final int LINES_OF_A_REASON = 12;
    private static final int WIDTH_OF_A_REASON = 200;

    private final Path home;
    private final String results;
    private final GradingScheme scheme;

    /** Makes a table with the homework's own points. */
    public GradeTable(Path home, Path results) {
        this(home, results, GradingScheme.HOMEWORK);
    }

    /**
     * @param home    the project's folder, to find the line of each task's first blank
     * @param results the file with the whole grade, which the table names for further details
     * @param scheme  the points of each task
     */
    public GradeTable(Path home, Path results, GradingScheme scheme) {
        this.home = home;
        this.scheme = scheme;
        this.results = (results.startsWith(home) ? home.relativize(results) : results).toString().replace('\\', '/');
    }

    /** The table, with a line feed at the end. */
    public String of(Grade grade) {
        StringBuilder text = new StringBuilder();
        grade.tasks().stream().collect(Collectors.groupingBy(task -> task.task().problem(), TreeMap::new,
                Collectors.toList())).forEach((problem, tasks) -> {
                    text.append(String.format(Locale.ROOT, "\nProblem %d %56s of %s\n", problem, number(score(tasks)),
                            number(points(tasks))));
                    tasks.forEach(task -> text.append(of(grade.folder(), task)));
                });
        text.append(String.format(Locale.ROOT, "\nTotal %s of %s    (%s/)\n",
                number(score(grade.tasks())), number(points(grade.tasks())), grade.folder()));
        grade.tasks().stream().filter(each -> each.state().isFailure() || each.state() == State.NOT_ATTEMPTED)
                .map(TaskGrade::task).findFirst().ifPresent(task -> text.append(String.format(Locale.ROOT,
                        "Next: %s %s -> %s\n", task.id(), task.title(), Blanks.first(home, grade.folder(), task))));
        String changed = grade.folder().equals("exercises") ? GivenFiles.changed(home) : "";
        text.append(changed).append(changed.isEmpty() ? "" : "\n");
        return Printable.of(text.toString());
    }

    /**
     * One task's line and its failures, with a line feed at the end.
     *
     * @param folder the folder that was graded
     */
    public String of(String folder, TaskGrade task) {
        StringBuilder text = new StringBuilder(row(folder, task));
        String whole = folder.equals("exercises") ? "./kata show " + task.task().id() : results;
        List<FailureGroup> failures = task.failureGroups();
        failures.stream().limit(REASONS).forEach(failure -> text.append(reason(failure, whole)));
        if (failures.size() > REASONS) {
            text.append(rest(failures.subList(REASONS, failures.size()), whole));
        }
        return Printable.of(text.toString());
    }

    /** Points without needless zeros: 9, 2.5, 0.33. */
    public static String number(double points) {
        return BigDecimal.valueOf(points).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    /** Points without needless zeros; a dash for NaN. */
    public static String orDash(double points) {
        return Double.isNaN(points) ? "-" : number(points);
    }

    private double score(List<TaskGrade> tasks) {
        return tasks.stream().mapToDouble(this::score).sum();
    }

    private double score(TaskGrade task) {
        return task.score(scheme.points(task.task()));
    }

    private double points(List<TaskGrade> tasks) {
        return tasks.stream().mapToDouble(task -> scheme.points(task.task())).sum();
    }

    private String row(String folder, TaskGrade task) {
        return String.format(Locale.ROOT, "  %-3s %-30s %-14s %4s   %s\n", task.task().id(), task.task().title(),
                isBegun(task) ? "begun" : task.state(), number(score(task)), remark(folder, task));
    }

    private String remark(String folder, TaskGrade task) {
        int checks = task.checks().size();
        String place = "-> " + Blanks.first(home, folder, task.task());
        return switch (task.state()) {
            case PASSED -> count(checks, "check");
            case FAILED -> failed(folder, task);
            case TIMEOUT, CRASHED, NOT_GRADED -> place;
            case NOT_ATTEMPTED -> !isBegun(task) ? place
                    : count(Blanks.left(home, folder, task.task()), "blank") + " left   " + place;
            case BLOCKED -> "by " + task.blockers();
        };
    }

    private static boolean isBegun(TaskGrade task) {
        return task.state() == State.NOT_ATTEMPTED && task.count(State.PASSED) > 0;
    }

    private String failed(String folder, TaskGrade task) {
        long waiting = task.count(State.NOT_ATTEMPTED) + task.count(State.BLOCKED);
        String fail = task.count(State.FAILED) + " of " + count(task.checks().size(), "check")
                + (task.count(State.FAILED) == 1 ? " fails" : " fail");
        return waiting == 0 ? fail + "   -> " + Blanks.first(home, folder, task.task())
                : fail + ", " + waiting + " wait for a blank   -> "
                + Blanks.file(home, folder, task.task());
    }

    /** A number and its noun, as in "1 check" or "3 checks". */
    public static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /**
     * The check's name and message, cut if they are long.
     *
     * @param whole the command that prints the uncut text, or the file that has it
     */
    private static String reason(FailureGroup failure, String whole) {
        List<String> lines = failure.text().lines().toList();
        int cut = lines.size() - LINES_OF_A_REASON;
        String more = cut <= 0 ? "" : "        ... and " + count(cut, "more line") + " (" + whole + ")\n";
        return "      x " + shortened(failure.title()) + '\n' + lines.stream().limit(LINES_OF_A_REASON)
                .map(line -> "        " + shortened(line) + '\n').collect(Collectors.joining()) + more;
    }

    /** One line on further failed checks: their number, the command or file with their text, and their names, cut. */
    private static String rest(List<FailureGroup> failures, String whole) {
        int checks = failures.stream().mapToInt(failure -> failure.checks().size()).sum();
        String names = failures.stream().map(FailureGroup::names).collect(Collectors.joining("; "));
        return "      x and " + checks + " more (" + whole + "): " + shortened(names) + '\n';
    }

    private static String shortened(String line) {
        return line.length() <= WIDTH_OF_A_REASON ? line : line.substring(0, WIDTH_OF_A_REASON) + " ...";
    }
}
