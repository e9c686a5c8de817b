package kata.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kata.data.WholeFile;
import kata.grade.Grade;
import kata.grade.GradeMarkdown;
import kata.grade.GradeTable;
import kata.grade.GradescopeResults;
import kata.grade.Printable;
import kata.progress.LastGrade;
import kata.sandbox.Grader;
import kata.sandbox.Limits;
import kata.sandbox.Submission;
import kata.sandbox.SubmittedFile;
import kata.task.Task;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Grades tasks one by one, each over the solutions of all others or, in a copy without them, over one's own. */
@Command(name = "grade", description = "Grade tasks one by one, each alone.")
final class GradeCommand extends KataCommand implements Callable<Integer> {
    @Option(names = "--from", paramLabel = "FOLDER", defaultValue = "exercises",
            description = "What to grade: any folder with the files of exercises/, that one if nothing is said.")
    private String folder;

    @Option(names = "--json", paramLabel = "FILE",
            description = "Write the grade there too, in the format of Gradescope's results.json.")
    private Path json;

    @Option(names = "--markdown", paramLabel = "FILE",
            description = "Add the table at the end of that file, in Markdown, as for a job's summary on GitHub.")
    private Path markdown;

    @Mixin
    private WholeCourse course;

    private Limits limits;

    private List<Task> tasks = Task.all();

    @Option(names = "--time-limit", paramLabel = "SECONDS",
            description = "Stop each task's tests after so long, instead of about ten times what they take.")
    void setTimeLimit(int seconds) {
        if (seconds < 1) {
            throw wrongUse("--time-limit is a number of seconds above 0, not " + seconds);
        }
        limits = new Limits(task -> Duration.ofSeconds(seconds), Limits.generous().heap());
    }

    @Parameters(paramLabel = "TASK", arity = "0..*",
            description = "Its id, as in 1a, or the number of a problem; all tasks if nothing is said.")
    void setTasks(List<String> names) {
        try {
            tasks = names.stream().flatMap(name -> Task.named(name).stream()).distinct().sorted().toList();
        } catch (IllegalArgumentException e) {
            throw wrongUse(e.getMessage());
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        Path home = Kata.home();
        if (course.isWanted()) {
            if (json != null || markdown != null || limits != null) {
                throw wrongUse("--json, --markdown and --time-limit are for one "
                        + "submission; with --all each gets a result of its own, and grading.properties has the limits");
            }
            return course.grade(home, Path.of(folder), tasks);
        }
        Submission submission = Submission.in(home, folder);
        Stream.of(json, markdown).filter(Objects::nonNull).forEach(WholeFile::requireWritable);
        Path folder = home.resolve("target/grade").resolve(submission.label());
        Path results = folder.resolve("results.json");
        PrintWriter out = out();
        try (Grader grader = new Grader(home, folder.resolve("output"), limits == null ? Limits.generous() : limits)) {
            Grade grade = grader.grade(submission, tasks, new ConsoleProgress(submission, out));
            out.println(new GradeTable(home, results).of(grade));
            out.flush();
            GradescopeResults.write(results, grade, grader.machine());
            if (submission.name().equals("exercises")) {
                LastGrade.keep(home, grade, grader.machine());
            }
            if (json != null) {
                GradescopeResults.write(json, grade, grader.machine());
            }
            if (markdown != null) {
                GradeMarkdown.append(markdown, grade);
            }
            return grade.tasks().stream().anyMatch(task -> task.state().isFailure()) ? 1 : 0;
        }
    }

    /** Says what is graded, for how long at most, and what it printed, apart from the lines that are the grader's. */
    private record ConsoleProgress(Submission submission, PrintWriter out) implements Grader.Progress {
        @Override
        public void starts(SubmittedFile file, Duration limit) {
            String copied = submission.isTheSolution(file) ? ", is the solution byte for byte" : "";
            out.println(String.format(Locale.ROOT, "%-3s %s, %d seconds at most%s%n    SHA-256 %s", file.task().id(),
                    file.place(), limit.toSeconds(), copied, file.sha256()));
            out.flush();
        }

        @Override
        public void graded(Grade soFar, Task task, String printed) {
            printed.lines().forEach(line -> out.println("    | " + Printable.line(line)));
            out.flush();
        }
    }
}
