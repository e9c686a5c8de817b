package kata.course;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kata.checks.LongTraining;
import kata.data.Folders;
import kata.data.Golden;
import kata.grade.CheckResult;
import kata.grade.Grade;
import kata.grade.GradeTable;
import kata.grade.GradescopeResults;
import kata.grade.State;
import kata.grade.TaskGrade;
import kata.sandbox.Grader;
import kata.sandbox.Limits;
import kata.sandbox.Submission;
import kata.task.Task;

/**
 * The program that {@code run_autograder} runs on Gradescope: grades the folder {@code submission} and writes
 * {@code results/results.json}. The file is written before the first task and after each, so that there are results
 * whenever Gradescope stops this program.
 */
public final class Autograder {
    private static final String NAME = "submission";

    private final Path home;
    private final Path results;
    private final CourseSettings settings;
    private final List<Task> tasks;
    private final long end;
    /** The output that only the instructor sees. */
    private final PrintWriter console = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    private final List<TaskGrade> graded = new ArrayList<>();
    private List<String> remarks = List.of();

    private Autograder(Path home, Path results) {
        this.home = home;
        this.results = results;
        this.settings = CourseSettings.in(home);
        this.tasks = Task.all().stream().filter(task -> settings.points(task) > 0).toList();
        this.end = System.nanoTime() + settings.wholeTime().toNanos();
    }

    /**
     * Grades one submission.
     *
     * @param arguments the folder with {@code submission} and {@code results} in it: {@code /autograder}
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path root = Path.of(arguments[0]).toAbsolutePath();
        Path home = Golden.folder().toAbsolutePath().getParent();
        new Autograder(home, root.resolve("results/results.json")).grade(root.resolve(NAME));
    }

    private void grade(Path submission) throws IOException, InterruptedException {
        write(null);
        System.setProperty("kata.seed", settings.seed());
        LongTraining.forTheVerdictAlone();
        Handin handin = Handin.in(home, List.of(submission));
        remarks = handin.remarks();
        remarks.forEach(console::println);
        Path scratch = Files.createTempDirectory("autograder");
        try (Grader grader = new Grader(home, scratch.resolve("output"), limits())) {
            handin.copyTo(scratch.resolve(NAME));
            // Short tasks first: if time runs out, only the long ones are missing.
            for (Task task : tasks.stream().sorted(Comparator.comparing(settings.limits().time())).toList()) {
                graded.add(grade(task, handin, scratch, grader));
                write(grader);
            }
        } finally {
            Folders.delete(scratch);
        }
        console.println(new GradeTable(home, results, settings).of(grade()));
    }

    private TaskGrade grade(Task task, Handin handin, Path scratch, Grader grader) throws InterruptedException {
        if (!handin.files().containsKey(task)) {
            return new TaskGrade(task, List.of(new CheckResult(task, "the file was handed in", 1, State.FAILED,
                    "no file " + task.className() + ".java was handed in")));
        }
        if (System.nanoTime() > end) {
            return new TaskGrade(task, List.of(new CheckResult(task, "the task starts in time", 1, State.TIMEOUT,
                    "it was not graded: the other tasks used up the " + settings.wholeTime().toSeconds()
                            + " seconds for all tasks together")));
        }
        Submission submission = Submission.in(home, scratch.resolve(NAME).resolve(handin.placeOf(task)).toString());
        return grader.grade(submission, List.of(task), new ConsoleProgress(submission, console)).named(NAME).tasks()
                .get(0);
    }

    /** The limits of each task: the task's own time or, if it is shorter, the time that is left for all tasks. */
    private Limits limits() {
        Limits own = settings.limits();
        return new Limits(task -> {
            Duration left = Duration.ofNanos(Math.max(end - System.nanoTime(), Duration.ofSeconds(1).toNanos()));
            Duration limit = own.time().apply(task);
            return limit.compareTo(left) < 0 ? limit : left;
        }, own.heap());
    }

    private Grade grade() {
        return new Grade(NAME, graded.stream().sorted(Comparator.comparing(TaskGrade::task)).toList());
    }

    private void write(Grader grader) {
        GradescopeResults.write(results, grade(), grader == null ? null : grader.machine(), settings, tasks, remarks);
    }
}
