package kata.course;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import kata.data.Folders;
import kata.grade.GradeTable;
import kata.sandbox.Container;
import kata.sandbox.Namespaces;
import kata.task.Task;

/**
 * Grades a folder of submissions, several students at a time, each alone. Each result is kept at once, so that an
 * interrupted run can be resumed, and several runs may share a course. A submission that stops its own grader does not
 * stop other students' graders.
 *
 * @param home     the project's folder
 * @param out      the folder for the summary, each student's result and the graded files
 * @param tasks    the tasks to grade, without those that are worth 0 points in this course
 * @param progress gets a line with the number of students, then a line for each student
 */
public record CourseRun(Path home, Path out, CourseSettings settings, List<Task> tasks, Options options,
                        Consumer<String> progress) {
    /** The time between two signs of life of a run. */
    private static final Duration BEAT = Duration.ofSeconds(5);
    private static final long NANOSECONDS_UNTIL_ASKED_AGAIN = 1_000_000_000;
    private static final String SUSPENDED = "this run was suspended, and another one took its students over";
    /** Folders in a course's results, or in those of a cluster's jobs that are about to begin. */
    private static final List<String> OWN = List.of("leases", "results", "running", "logs");

    /**
     * The options of a run.
     *
     * @param workers      the number of students who are graded at a time
     * @param shard        the part of the students to grade; the summary is written for the whole alone
     * @param trustsCopies whether a file that is the solution, byte for byte, earns all points without a test
     */
    public record Options(int workers, Shard shard, boolean trustsCopies) {
    }

    public CourseRun {
        tasks = tasks.stream().filter(task -> settings.points(task) > 0).toList();
        if (tasks.isEmpty()) {
            throw new IllegalArgumentException("no task is left to grade: " + CourseSettings.FILE
                    + " gives 0 points for each named task");
        }
    }

    /**
     * Grades the students of the shard, all but those whose results are there; those that another run is grading, too,
     * once it has ended without a result. Writes the summary if the shard is the whole.
     *
     * @throws kata.data.DataException if there is nothing to grade
     */
    public CourseSummary grade(Path submissions) throws InterruptedException {
        return run(submissions, this::gradeAll);
    }

    /**
     * Writes the summary of the results that are there. Students without a result count as not graded.
     *
     * @throws kata.data.DataException if there are no students
     * @throws IllegalStateException   if no student has a result; then nothing is written
     */
    public CourseSummary merge(Path submissions) throws InterruptedException {
        return run(submissions, (grader, found, results) -> {
            List<StudentGrader.Outcome> there = results.students().stream().map(each -> outcome(each, () ->
                    Optional.of(grader.kept(each, found.damage(each))))).flatMap(Optional::stream).toList();
            if (there.stream().noneMatch(each -> each.result().isGraded())) {
                throw new IllegalStateException("nothing to merge in " + out + ", where no student has a result. "
                        + there.get(0).result().name() + " " + String.join("; ", there.get(0).result().remarks()));
            }
            there.forEach(results::add);
        });
    }

    private interface Work {
        void take(StudentGrader grader, Students found, ResultsSoFar results) throws InterruptedException;
    }

    private CourseSummary run(Path submissions, Work work) throws InterruptedException {
        requireApart(submissions);
        requireOwnFolder();
        Optional<CourseSummary> summary = once(submissions, work);
        while (summary.isEmpty()) {
            summary = once(submissions, work);
        }
        return summary.get();
    }

    /** Does the work once; empty if it must be done again, since this run's files are gone or no longer the newest. */
    private Optional<CourseSummary> once(Path submissions, Work work) throws InterruptedException {
        try (Leases leases = new Leases(out, BEAT)) {
            String why;
            try {
                Students found = Students.in(home, submissions, leases.own().resolve("unpacked"));
                ResultsSoFar results = new ResultsSoFar(out, tasks, found, options.shard, progress);
                work.take(new StudentGrader(home, out, leases, settings, tasks, options.trustsCopies,
                        GraderVersion.of(home, settings), results::begins), found, results);
                why = outdated(leases, found);
                if (why.isEmpty()) {
                    return Optional.of(results.end());
                }
            } catch (RuntimeException e) {
                if (!leases.areLost()) {
                    throw e;
                }
                why = SUSPENDED;
            }
            progress.accept(why + ": it begins again, and results that are there are kept");
            return Optional.empty();
        }
    }

    /** The reason why a run must begin again; empty if there is none. */
    private static String outdated(Leases leases, Students found) {
        return leases.areLost() ? SUSPENDED : found.changedArchive().map(name -> name + " has changed since this run "
                + "has unpacked it").orElse("");
    }

    private void gradeAll(StudentGrader grader, Students found, ResultsSoFar results) throws InterruptedException {
        Queue<Students.Student> queue = new ConcurrentLinkedQueue<>(results.students());
        progress.accept(GradeTable.count(queue.size(), "student")
                + (options.shard.isWhole() ? "" : " in shard " + options.shard) + ", "
                + Math.min(options.workers, queue.size()) + " at a time; results that " + out
                + " has already are kept");
        boolean contained = System.getProperty(Container.PROPERTY) != null;
        String missing = contained ? "" : Namespaces.missing(home, grader.leases().own());
        if (!missing.isEmpty()) {
            progress.accept("no Linux namespaces around the graded code: " + missing
                    + "; --container takes a container instead, src/site/markdown/security.md says why");
        }
        ExecutorService threads = Executors.newFixedThreadPool(options.workers);
        for (int i = 0; i < options.workers; i++) {
            threads.execute(() -> {
                int refused = 0;
                Students.Student next = queue.poll();
                while (next != null && outdated(grader.leases(), found).isEmpty()) {
                    Students.Student student = next;
                    Optional<StudentGrader.Outcome> outcome = outcome(student, () -> grader.grade(student,
                            found.damage(student)));
                    if (grader.leases().areLost()) {
                        return;    // whatever went wrong
                    }
                    outcome.ifPresentOrElse(results::add, () -> queue.add(student));
                    refused = outcome.isPresent() ? 0 : refused + 1;
                    if (refused > queue.size()) {
                        results.waitsForOtherRuns(queue.size());
                        LockSupport.parkNanos(NANOSECONDS_UNTIL_ASKED_AGAIN);
                        refused = 0;
                    }
                    next = queue.poll();
                }
            });
        }
        threads.shutdown();
        threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    }

    private static Optional<StudentGrader.Outcome> outcome(Students.Student student,
                                                           Callable<Optional<StudentGrader.Outcome>> graded) {
        try {
            return graded.call();
        } catch (Exception | LinkageError | VirtualMachineError e) {
            return Optional.of(new StudentGrader.Outcome(StudentResult.failed(student.name(), e), false, null));
        }
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

    /** Requires that a folder which is there is empty or has results, since files in it are replaced and deleted. */
    private void requireOwnFolder() {
        List<Path> there = Files.isDirectory(out) ? Folders.list(out) : List.of();
        if (!there.isEmpty() && OWN.stream().noneMatch(name -> Files.isDirectory(out.resolve(name)))) {
            throw new IllegalArgumentException(out + " has other files than a course's results, such as "
                    + Names.of(there.get(0)) + ": name an empty or a new folder by --out");
        }
    }
}
