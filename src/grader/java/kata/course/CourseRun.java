package kata.course;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kata.checks.Printable;
import kata.data.Folders;
import kata.data.WholeFile;
import kata.sandbox.Namespaces;
import kata.task.Task;

/**
 * Grades a folder of submissions, several students at a time, each alone. Each result is kept at once, so that an
 * interrupted run can be resumed. A submission that stops its own grader does not stop other students' graders.
 *
 * @param home     the project's folder
 * @param out      the folder for the summary, each student's result and the graded files
 * @param tasks    the tasks to grade, without those that are worth 0 points in this course
 * @param workers  the number of students who are graded at a time
 * @param progress gets a line with the number of students, then a line for each student
 */
public record CourseRun(Path home, Path out, CourseSettings settings, List<Task> tasks, int workers,
                        Consumer<String> progress) {
    public CourseRun {
        tasks = tasks.stream().filter(task -> settings.points(task) > 0).toList();
        if (tasks.isEmpty()) {
            throw new IllegalArgumentException("no task is left to grade: " + CourseSettings.FILE
                    + " gives 0 points for each named task");
        }
    }

    /**
     * Grades all students and writes the summary.
     *
     * @throws kata.data.DataException if there is nothing to grade
     */
    public CourseSummary grade(Path submissions) throws InterruptedException {
        requireApart(submissions);
        RunLock alone = new RunLock(out);
        Path unpacked = out.resolve("unpacked");
        try {
            Folders.delete(unpacked);
            return grade(Students.in(home, submissions, unpacked));
        } finally {
            Folders.delete(unpacked);
            alone.release();
        }
    }

    private CourseSummary grade(Students found) throws InterruptedException {
        List<Students.Student> students = found.all();
        progress.accept(students.size() + " students, " + Math.min(workers, students.size())
                + " at a time; results that " + out + " has already are kept");
        Path scratch = out.resolve("scratch");
        String missing = Namespaces.missing(home, scratch);
        if (!missing.isEmpty()) {
            progress.accept("no Linux namespaces around the graded code: " + missing
                    + "; use a container, src/site/markdown/security.md says why");
        }
        List<StudentResult> results = new ArrayList<>();
        StudentGrader grader = new StudentGrader(home, out, scratch, settings, tasks, GraderVersion.of(home, settings));
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        Estimate estimate = new Estimate(System.nanoTime());
        students.forEach(each -> threads.execute(() ->
                done(outcome(grader, each, found.damage(each)), results, students.size(), estimate)));
        threads.shutdown();
        threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        Folders.delete(scratch);
        found.cutOff().forEach(archive -> results.add(StudentResult.failed(archive, new IllegalStateException(
                "it cannot be read to its end, so students may be missing: download it again"))));
        results.sort(Comparator.comparing(StudentResult::name, String.CASE_INSENSITIVE_ORDER));
        Map<String, PlatformName> names = new TreeMap<>();
        students.forEach(each -> each.named().forEach(name -> names.putIfAbsent(Printable.line(each.name()), name)));
        CourseSummary summary = new CourseSummary(tasks, results, names, aside(found));
        WholeFile.write(out.resolve("summary.csv"), SummaryCsv.of(summary));
        WholeFile.write(out.resolve("mistakes.csv"), SummaryCsv.ofMistakes(summary));
        for (GradeImport form : GradeImport.values()) {
            form.write(out, summary);
        }
        WholeFile.write(out.resolve("summary.html"), SummaryPage.of(summary, true));
        return summary;
    }

    /** The default folder for results: beside the submissions, even if the path of the submissions is "." or "..". */
    public static Path besides(Path submissions) {
        Path plain = submissions.endsWith(".") || submissions.endsWith("..")
                ? submissions.toAbsolutePath().normalize() : submissions;
        return plain.resolveSibling(plain.getFileName() + Students.RESULTS);
    }

    /** Requires that the folders of submissions and results do not contain each other, since results get deleted. */
    private void requireApart(Path submissions) {
        if (!Files.exists(submissions)) {
            throw Students.none(submissions, "no such folder");
        }
        Path given = Folders.real(submissions);
        Path there = out.toAbsolutePath().normalize();
        Path existing = there;
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        Path results = Folders.real(existing).resolve(existing.relativize(there)).normalize();
        if (results.startsWith(given) || given.startsWith(results)) {
            throw new IllegalArgumentException("the results would go to " + out + ", and the submissions are in "
                    + submissions + ": one folder is inside the other. Name another by --out");
        }
    }

    /** Lines on entries that are no student's work, and on earlier results of students without a hand-in now. */
    private List<String> aside(Students found) {
        Set<String> now = found.all().stream().map(each -> Names.forFile(each.name())).collect(Collectors.toSet());
        String before = Folders.list(out.resolve("results")).stream().map(Names::of)
                .filter(name -> !now.contains(name.replaceFirst("\\.(json|md)$", "")))
                .collect(Collectors.joining(", "));
        List<String> aside = new ArrayList<>(found.aside());
        if (!before.isEmpty()) {
            aside.add(before + ": results of an earlier run, but no hand-in of that name now");
        }
        return aside;
    }

    private static StudentGrader.Outcome outcome(StudentGrader grader, Students.Student student, String damage) {
        try {
            if (!damage.isEmpty()) {
                throw new IllegalStateException(damage + "; download the archive from the platform again");
            }
            return grader.grade(student);
        } catch (Exception | OutOfMemoryError | StackOverflowError e) {
            return new StudentGrader.Outcome(StudentResult.failed(student.name(), e), false);
        }
    }

    private void done(StudentGrader.Outcome outcome, List<StudentResult> results, int all, Estimate estimate) {
        synchronized (results) {
            results.add(outcome.result());
            String left = estimate.after(System.nanoTime(), all - results.size());
            progress.accept("[" + results.size() + "/" + all + left + "] "
                    + SummaryPage.line(outcome.result(), outcome.kept()));
        }
    }
}
