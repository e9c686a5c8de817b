package kata.course;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kata.checks.Printable;
import kata.data.DataException;
import kata.data.Folders;
import kata.data.WholeFile;
import kata.grade.GradeTable;
import kata.task.Task;

/** The results of a run so far, told a line each and, if the run has all students, on a page that grows. */
final class ResultsSoFar {
    private static final long BETWEEN_PAGES = TimeUnit.SECONDS.toNanos(10);

    private final Path out;
    private final List<Task> tasks;
    private final Students found;
    private final Shard shard;
    private final List<Students.Student> students;
    private final Consumer<String> progress;
    private final List<StudentResult> results = new ArrayList<>();
    /** The files of the results of students who were graded. */
    private final Map<StudentResult, Path> files = new IdentityHashMap<>();
    private final Estimate estimate = new Estimate(System.nanoTime());
    /** The task at which each student's grading is. */
    private final Map<String, Task> now = new TreeMap<>();
    private long written = System.nanoTime();
    private boolean waits;

    /** @param out the folder for the summary, which also has the results of earlier runs */
    ResultsSoFar(Path out, List<Task> tasks, Students found, Shard shard, Consumer<String> progress) {
        this.out = out;
        this.tasks = tasks;
        this.found = found;
        this.shard = shard;
        this.students = found.all().stream().filter(student -> shard.has(student.name())).toList();
        this.progress = progress;
    }

    /** The students of the shard. */
    List<Students.Student> students() {
        return students;
    }

    /** Notes that the tests of a student's task begin. */
    synchronized void begins(String student, Task task) {
        now.put(student, task);
    }

    /** Adds the result of a student. Several threads may add. */
    synchronized void add(StudentGrader.Outcome outcome) {
        results.add(outcome.result());
        files.put(outcome.result(), outcome.file());
        now.remove(outcome.result().name());
        String left = estimate.after(System.nanoTime(), students.size() - results.size());
        String others = now.entrySet().stream().map(each -> each.getKey() + " at " + each.getValue().id())
                .collect(Collectors.joining(", "));
        progress.accept("[" + results.size() + "/" + students.size() + left + (others.isEmpty() ? "" : "; " + others)
                + "] " + SummaryPage.line(outcome.result(), outcome.kept()));
        if (shard.isWhole() && System.nanoTime() - written > BETWEEN_PAGES) {
            written = System.nanoTime();
            try {
                WholeFile.write(out.resolve("summary.html"), SummaryPage.of(summary(), true));
            } catch (DataException e) {
                progress.accept("the page is written later: " + e.getMessage());
            }
        }
    }

    /**
     * Tells once that all students who are left are graded by other runs.
     *
     * @param left the number of students whom this run cannot take now
     */
    synchronized void waitsForOtherRuns(int left) {
        if (!waits && results.size() + left == students.size()) {
            waits = true;
            progress.accept("waiting for other runs, which are grading the last "
                    + GradeTable.count(left, "student") + "; the students of a run that "
                    + "was killed are taken over after some 40 s");
        }
    }

    /** The summary, which is written if the run has all students. */
    synchronized CourseSummary end() {
        found.cutOff().forEach(archive -> results.add(StudentResult.failed(archive, new IllegalStateException(
                "it cannot be read to its end, so students may be missing: download it again"))));
        Set<String> there = results.stream().map(StudentResult::name).collect(Collectors.toSet());
        students.stream().filter(each -> !there.contains(Printable.line(each.name()))).forEach(each -> results.add(
                StudentResult.failed(each.name(), new IllegalStateException("the grader has stopped before"))));
        results.replaceAll(this::newest);
        CourseSummary summary = summary();
        if (shard.isWhole()) {
            WholeFile.write(out.resolve("summary.csv"), SummaryCsv.of(summary));
            WholeFile.write(out.resolve("mistakes.csv"), SummaryCsv.ofMistakes(summary));
            for (GradeImport form : GradeImport.values()) {
                form.write(out, summary);
            }
            WholeFile.write(out.resolve("summary.html"), SummaryPage.of(summary, true));
        }
        return summary;
    }

    /** The result that is in the folder now: since this run's, another run may have graded a newer hand-in. */
    private StudentResult newest(StudentResult result) {
        return Optional.ofNullable(files.get(result)).flatMap(StudentResult::read)
                .filter(each -> each.name().equals(result.name())
                        && each.graded().tasks().containsAll(result.graded().tasks()))
                .map(each -> each.of(result.graded().tasks())).orElse(result);
    }

    private CourseSummary summary() {
        Map<String, PlatformName> names = new TreeMap<>();
        students.forEach(each -> each.named().forEach(name -> names.putIfAbsent(Printable.line(each.name()), name)));
        List<StudentResult> sorted = results.stream().sorted(Comparator.comparing(StudentResult::name,
                String.CASE_INSENSITIVE_ORDER)).toList();
        CourseSummary summary = new CourseSummary(tasks, sorted, names, aside());
        return new CourseSummary(tasks, sorted, names, Stream.concat(summary.aside().stream(),
                Stream.of(GradeImport.values()).flatMap(form -> form.lacks(summary).stream())).toList());
    }

    /**
     * Lines on entries that are no student's work, on earlier results of students without a hand-in now, and on
     * students who are not graded yet.
     */
    private List<String> aside() {
        Set<String> now = found.all().stream().map(each -> Names.forFile(each.name())).collect(Collectors.toSet());
        String before = Folders.list(out.resolve("results")).stream().map(Names::of)
                .filter(name -> !now.contains(name.replaceFirst("\\.(json|md)$", "")) && !name.endsWith(".tmp"))
                .collect(Collectors.joining(", "));
        List<String> aside = new ArrayList<>(found.aside());
        if (!before.isEmpty()) {
            aside.add(before + ": results of an earlier run, but no hand-in of that name now");
        }
        int missing = students.size() - results.size();
        if (missing > 0) {
            aside.add(missing + " of " + students.size() + " students: not graded yet; load this page again later");
        }
        return aside;
    }
}
