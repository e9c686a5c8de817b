package kata.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kata.course.ConsoleProgress;
import kata.data.Computer;
import kata.data.Folders;
import kata.data.WholeFile;
import kata.grade.CostTable;
import kata.grade.Grade;
import kata.grade.GradeMarkdown;
import kata.grade.GradeTable;
import kata.grade.GradescopeResults;
import kata.progress.LastGrade;
import kata.sandbox.Container;
import kata.sandbox.Grader;
import kata.sandbox.Limits;
import kata.sandbox.Submission;
import kata.task.Task;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Grades tasks one by one, each with the solutions of the other tasks; without solutions, with the student's files. */
@Command(name = "grade", description = "Grade tasks one by one, in a sandbox.",
        exitCodeOnExecutionException = GradeCommand.NOT_GRADED)
final class GradeCommand extends KataCommand {
    /** The exit code if a task could not be graded, by no fault of a student. */
    static final int NOT_GRADED = 3;

    @Option(names = "--from", paramLabel = "FOLDER", defaultValue = "exercises",
            description = "What to grade: any folder with the files of exercises/; by default, that one.")
    private String folder;

    @Option(names = "--json", paramLabel = "FILE",
            description = "Write the grade also to FILE, in the format of Gradescope's results.json.")
    private Path json;

    @Option(names = "--markdown", paramLabel = "FILE",
            description = "Append the table to FILE, in Markdown, as for a job's summary on GitHub.")
    private Path markdown;

    @Option(names = "--time-limit", paramLabel = "SECONDS", converter = Count.class,
            description = "Time limit of each task's tests, in place of about ten times their usual time.")
    private Integer seconds;

    @Option(names = "--profile", description = "Print also the processor time of each task, and what took it.")
    private boolean profile;

    @Option(names = "--container", arity = "0..1", paramLabel = "IMAGE", fallbackValue = "gradient-kata",
            description = "Run what is graded in containers, a fresh one for each JVM, by Podman or Docker; by "
                    + "default, of the image gradient-kata, whose recipe is src/dist/container/Containerfile.")
    private String image;

    @ArgGroup(exclusive = false)
    private WholeCourse course;    // null if one submission is graded

    @Parameters(paramLabel = "TASK", arity = "0..*",
            description = "A task's id, as in 1a, or a problem's number; without it, all tasks.")
    private List<String> names = List.of();

    @Override
    public Integer call() throws InterruptedException {
        Path home = Kata.home();
        PrintWriter out = out();
        if (folder.isBlank()) {
            throw wrongUse("--from is empty: name a folder");
        }
        List<Task> tasks = names.isEmpty() ? Task.all() : tasks(String.join(" ", names));
        if (image != null) {
            startContainers(home);
        }
        if (course != null) {
            if (json != null || markdown != null || seconds != null || profile) {
                throw wrongUse("--json, --markdown, --time-limit and --profile are for one submission; "
                        + "with --all, each submission gets its own result, and grading.properties sets limits");
            }
            course.misuse().ifPresent(why -> {
                throw wrongUse(why);
            });
            try {
                return course.grade(home, Path.of(folder), tasks, out);
            } catch (IllegalArgumentException e) {
                throw wrongUse(e.getMessage());
            }
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
            if (profile) {
                out.print(CostTable.of(grader.costs(), Computer.processorSeconds()));
            }
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

    private void startContainers(Path home) throws InterruptedException {
        if (image.matches("\\d[a-z]?\\d?")) {
            throw wrongUse("--container takes the next word for an image, " + image + ": write it behind the tasks");
        }
        String missing = Container.missing(home, image);
        if (!missing.isEmpty()) {
            throw new IllegalStateException("no container of the image " + image + " runs here:\n" + missing
                    + "\nTo make the image: podman build -t gradient-kata src/dist/container");
        }
        System.setProperty(Container.PROPERTY, image);
    }
}
