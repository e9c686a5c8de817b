package kata.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kata.course.ConsoleProgress;
import kata.data.Folders;
import kata.data.WholeFile;
import kata.grade.Grade;
import kata.grade.GradeMarkdown;
import kata.grade.GradeTable;
import kata.grade.GradescopeResults;
import kata.progress.LastGrade;
import kata.sandbox.Grader;
import kata.sandbox.Limits;
import kata.sandbox.Submission;
import kata.task.Task;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Grades tasks one by one, each over the solutions of all others or, in a copy without them, over one's own. */
@Command(name = "grade", description = "Grade tasks one by one, each alone.",
        exitCodeOnExecutionException = GradeCommand.NOT_GRADED)
final class GradeCommand extends KataCommand {
    /** The exit code where, by no fault of a student, something could not be graded. */
    static final int NOT_GRADED = 3;

    @Option(names = "--from", paramLabel = "FOLDER", defaultValue = "exercises",
            description = "What to grade: any folder with the files of exercises/, that one if nothing is said.")
    private String folder;

    @Option(names = "--json", paramLabel = "FILE",
            description = "Write the grade there too, in the format of Gradescope's results.json.")
    private Path json;

    @Option(names = "--markdown", paramLabel = "FILE",
            description = "Add the table at the end of that file, in Markdown, as for a job's summary on GitHub.")
    private Path markdown;

    @Option(names = "--time-limit", paramLabel = "SECONDS", converter = Count.class,
            description = "Stop each task's tests after so long, instead of about ten times what they take.")
    private Integer seconds;

    @ArgGroup(exclusive = false)
    private WholeCourse course;    // null where one submission is graded

    @Parameters(paramLabel = "TASK", arity = "0..*",
            description = "Its id, as in 1a, or the number of a problem; all tasks if nothing is said.")
    private List<String> names = List.of();

    @Override
    public Integer call() throws InterruptedException {
        Path home = Kata.home();
        PrintWriter out = out();
        List<Task> tasks = names.isEmpty() ? Task.all() : tasks(String.join(" ", names));
        if (course != null) {
            if (json != null || markdown != null || seconds != null) {
                throw wrongUse("--json, --markdown and --time-limit are for one submission; "
                        + "with --all each gets a result of its own, and grading.properties has the limits");
            }
            return course.grade(home, Path.of(folder), tasks, out);
        }
        Submission submission = Submission.in(home, folder);
        Stream.of(json, markdown).filter(Objects::nonNull).forEach(WholeFile::requireWritable);
        Path folder = home.resolve("target/grade").resolve(submission.label());
        Path results = folder.resolve("results.json");
        Limits limits = seconds == null ? Limits.generous()
                : new Limits(task -> Duration.ofSeconds(seconds), Limits.generous().heap());
        try (Grader grader = new Grader(home, folder.resolve("output"), limits)) {
            Grade grade = grader.grade(submission, tasks, new ConsoleProgress(submission, out));
            out.println(new GradeTable(home, results).of(grade));
            out.flush();
            if (!grade.isComplete()) {
                Folders.delete(results);
                return NOT_GRADED;
            }
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
}
