package kata.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import kata.checks.Printable;
import kata.data.Checksums;
import kata.data.DataException;
import kata.data.Folders;
import kata.grade.CheckResult;
import kata.grade.Grade;
import kata.grade.State;
import kata.grade.TaskGrade;
import kata.sandbox.Grader;
import kata.sandbox.Refused;
import kata.sandbox.Submission;
import kata.task.Exercises;
import kata.task.Task;

/**
 * Grades each student in JVMs of their own. Keeps each result and the student's feedback in {@code results}, and the
 * graded files in {@code files}. Several threads may use one grader.
 *
 * @param home    the project's folder
 * @param out     the folder that has {@code results} and {@code files}
 * @param leases   the leases of this run, whose own folder is for the workers, too
 * @param trusting whether a file that is the solution, byte for byte, earns all points without a test
 * @param version  the checksum of {@link GraderVersion}
 * @param begins   gets a student's name and each task whose tests begin
 */
record StudentGrader(Path home, Path out, Leases leases, CourseSettings settings, List<Task> tasks, boolean trusting,
                     String version, BiConsumer<String, Task> begins) {
    /**
     * A student's result.
     *
     * @param kept whether the result comes from an earlier run that graded the same files
     * @param file the file that has the result; null if the student could not be graded
     */
    record Outcome(StudentResult result, boolean kept, Path file) {
    }

    /**
     * Grades a student's work, or takes the result of an earlier run that graded the same files.
     *
     * @param damage the reason why a part of the work could not be read; empty if there is none
     * @return empty if another run is grading the student
     * @throws DataException         if the work is missing, or no file can be named after the student
     * @throws IllegalStateException if the work is damaged, or a task cannot be graded
     */
    Optional<Outcome> grade(Students.Student student, String damage) throws IOException, InterruptedException {
        resultOf(student, ".json");
        if (!leases.take(student.name())) {
            return Optional.empty();
        }
        try {
            Handin handin = handin(student, damage);
            Optional<StudentResult> earlier = earlier(student).filter(result -> differs(result, student, handin)
                    .isEmpty());
            return earlier.isEmpty() ? graded(student, handin)
                    : Optional.of(new Outcome(complete(student, earlier.get(), handin), true,
                    resultOf(student, ".json")));
        } catch (IOException | RuntimeException e) {
            withdraw(student);
            throw e;
        } finally {
            leases.giveBack(student.name());
        }
    }

    /**
     * The result of an earlier run that graded the same files.
     *
     * @param damage the reason why a part of the work could not be read; empty if there is none
     * @throws DataException         if the work is missing, or no file can be named after the student
     * @throws IllegalStateException if the work is damaged, or there is no such result
     */
    Outcome kept(Students.Student student, String damage) throws IOException {
        Optional<StudentResult> earlier = earlier(student);
        Handin handin;
        try {
            handin = handin(student, damage);
            String differs = earlier.map(result -> differs(result, student, handin(student, damage)))
                    .orElse("no run has graded this student yet");
            if (!differs.isEmpty()) {
                throw new IllegalStateException(differs + ": grade the course again as before, then --merge again");
            }
        } catch (RuntimeException e) {
            if (Files.exists(resultOf(student, ".md")) && leases.take(student.name())) {
                withdraw(student);
                leases.giveBack(student.name());
            }
            throw e;
        }
        if (isComplete(student, earlier.get(), handin) || !leases.take(student.name())) {
            return new Outcome(earlier.get().with(handin.answers()).of(ids()), true, resultOf(student, ".json"));
        }
        try {
            return new Outcome(complete(student, earlier.get(), handin), true,
                    resultOf(student, ".json"));
        } finally {
            leases.giveBack(student.name());
        }
    }

    /** Deletes the student's feedback if this run holds the lease: it is about an earlier hand-in. */
    private void withdraw(Students.Student student) throws IOException {
        if (leases.holds(student.name())) {
            Files.deleteIfExists(resultOf(student, ".md"));
        }
    }

    private Handin handin(Students.Student student, String damage) {
        if (!damage.isEmpty()) {
            throw new IllegalStateException(damage + "; download the archive from the platform again");
        }
        student.places().forEach(StudentGrader::requireThere);
        return Handin.in(home, student.places());
    }

    private List<String> ids() {
        return tasks.stream().map(Task::id).toList();
    }

    private Optional<StudentResult> earlier(Students.Student student) {
        return StudentResult.read(resultOf(student, ".json"))
                .filter(result -> Printable.line(student.name()).equals(result.name()));
    }

    /** The reason why the result is not that of the tasks and files that are graded now; empty if it is. */
    private String differs(StudentResult result, Students.Student student, Handin handin) {
        StudentResult.Graded graded = result.graded();
        List<String> missing = ids().stream().filter(task -> !graded.tasks().contains(task)).toList();
        return !graded.grader().equals(version) ? "graded with other tests, solutions or settings"
                : !missing.isEmpty() ? "not graded yet in " + String.join(", ", missing)
                : !graded.files().equals(files(handin)) || !result.remarks().equals(remarks(student, handin))
                ? "handed in anew since it was graded"
                : tasks.stream().anyMatch(task -> result.task(task).orElseThrow().isTrusted()
                        != isTrusted(task, graded.files())) ? "graded " + (trusting ? "without" : "with")
                        + " --trust-copies" : "";
    }

    private boolean isTrusted(Task task, Map<String, StudentResult.GradedFile> files) {
        return trusting && files.containsKey(task.id()) && files.get(task.id()).solution();
    }

    /** Whether the feedback is there, and the answers to questions are those of the earlier result. */
    private boolean isComplete(Students.Student student, StudentResult earlier, Handin handin) {
        return Files.exists(resultOf(student, ".md")) && earlier.answers().equals(handin.answers());
    }

    /** Writes what is missing; the run holds the student's lease. */
    private StudentResult complete(Students.Student student, StudentResult earlier, Handin handin) {
        StudentResult complete = earlier.with(handin.answers());
        Path feedback = resultOf(student, ".md");
        if (!Files.exists(feedback)) {
            Feedback.write(feedback, complete);
        }
        if (!complete.equals(earlier)) {
            complete.write(resultOf(student, ".json"));
        }
        return complete.of(ids());
    }

    /** Grades tasks that have no valid result; valid results of tasks that are not asked for now stay, too. */
    private Optional<Outcome> graded(Students.Student student, Handin handin)
            throws IOException, InterruptedException {
        Map<String, StudentResult.GradedFile> files = files(handin);
        long begin = System.nanoTime();
        Map<Task, StudentResult.TaskResult> results = new EnumMap<>(Task.class);
        Optional<StudentResult> before = earlier(student).filter(result -> Exercises.haveSolutions(home)
                || result.graded().files().equals(files));    // without solutions, tests see all files
        StudentResult.Graded now = new StudentResult.Graded(version, ids(), files);
        for (Task task : Task.values()) {
            before.flatMap(result -> result.unchanged(task, now))
                    .filter(result -> !tasks.contains(task) || result.isTrusted() == isTrusted(task, files))
                    .ifPresent(result -> results.put(task, result));
        }
        tasks.stream().filter(task -> isTrusted(task, files)).forEach(task -> results.put(task,
                StudentResult.TaskResult.ofATrustedCopy(task, settings.points(task))));
        gradeOf(student.name(), handin, tasks.stream().filter(task -> !results.containsKey(task)).sorted().toList())
                .forEach(grade -> results.put(grade.task(), result(grade, handin.files().containsKey(grade.task()))));
        double seconds = Math.round((System.nanoTime() - begin) / 1e8) / 10.0;
        StudentResult.Graded graded = new StudentResult.Graded(version, results.keySet().stream().map(Task::id)
                .toList(), files);
        StudentResult result = new StudentResult(student.name(), graded, remarks(student, handin),
                List.copyOf(results.values()), seconds, handin.answers());
        if (!leases.holds(student.name())) {
            return Optional.empty();    // this run was suspended, and another has taken over
        }
        publish(handin, student.name());
        Feedback.write(resultOf(student, ".md"), result);
        result.write(resultOf(student, ".json"));
        return Optional.of(new Outcome(result.of(ids()), false, resultOf(student, ".json")));
    }

    private static List<String> remarks(Students.Student student, Handin handin) {
        return Stream.concat(student.remarks().stream(), handin.remarks().stream()).toList();
    }

    /**
     * The path of a result's file.
     *
     * @throws DataException if the system's encoding lacks letters of the name
     */
    private Path resultOf(Students.Student student, String ending) {
        try {
            return out.resolve("results").resolve(Names.forFile(student.name()) + ending);
        } catch (InvalidPathException e) {
            throw new DataException(student.places().get(0), "letters that are not in the encoding "
                    + System.getProperty("sun.jnu.encoding"), "a name that files can have",
                    "Grade again with LC_ALL=C.UTF-8 in the environment, or rename it.");
        }
    }

    private static void requireThere(Path place) {
        if (!Files.exists(place)) {
            throw new DataException(place, "no such file", "a folder, an archive or a file", "Is it a broken link? "
                    + "Mend it and grade again; results that are there already are kept.");
        }
    }

    private Map<String, StudentResult.GradedFile> files(Handin handin) {
        Map<String, StudentResult.GradedFile> files = new LinkedHashMap<>();
        handin.files().forEach((task, found) -> {
            String sha256 = Checksums.sha256(found.content());
            files.put(task.id(), new StudentResult.GradedFile(found.path(), sha256,
                    Submission.isTheSolution(home, task, sha256)));
        });
        handin.beside().forEach((file, found) -> files.put(file, new StudentResult.GradedFile(found.path(),
                Checksums.sha256(found.content()), false)));
        return files;
    }

    private List<TaskGrade> gradeOf(String name, Handin handin, List<Task> some)
            throws IOException, InterruptedException {
        if (handin.files().isEmpty()) {
            List<CheckResult> none = some.stream().map(task -> new CheckResult(task, "a file was handed in", 1,
                    State.FAILED, "no file of a task was handed in")).toList();
            return Grade.of(name, Set.copyOf(some), none).tasks();
        }
        Path own = Files.createTempDirectory(leases.own(), "student");
        Path copy = leases.own().resolve("files").resolve(Names.forFile(name));
        handin.copyTo(copy);
        try (Grader grader = new Grader(home, own, settings.limits())) {
            List<TaskGrade> grades = new ArrayList<>();
            for (Task task : some) {
                begins.accept(Printable.line(name), task);
                Submission submission = Submission.in(home, copy.resolve(handin.placeOf(task)).toString());
                TaskGrade grade = grader.grade(submission, List.of(task), new Grader.Progress() { }).named(name)
                        .tasks().get(0);
                if (grade.state() == State.NOT_GRADED) {
                    throw new IllegalStateException(task.id() + ": " + grade.failures().get(0).message());
                }
                grades.add(grade);
            }
            return grades;
        } finally {
            Folders.delete(own);
            Folders.delete(copy);
        }
    }

    /** Puts the graded files where the lecturer finds them. */
    private void publish(Handin handin, String name) throws IOException {
        Path place = out.resolve("files").resolve(Names.forFile(name));
        Folders.delete(place);
        handin.copyTo(place);
    }

    private StudentResult.TaskResult result(TaskGrade grade, boolean handedIn) {
        Task task = grade.task();
        return new StudentResult.TaskResult(task.id(), grade.state(), grade.score(settings.points(task)),
                settings.points(task), grade.count(State.PASSED), grade.checks().size(),
                handedIn ? mistakes(grade) : List.of(), grade.explanation());
    }

    /** The names of the mistakes, each once; if no mistake has a name, words for the weightiest failed check. */
    static List<String> mistakes(TaskGrade grade) {
        List<String> named = grade.failures().stream().filter(each -> each.failure().isNamed())
                .map(each -> each.failure().mistake()).distinct().toList();
        return !named.isEmpty() ? named : grade.failures().stream().limit(1).map(StudentGrader::nameless)
                .toList();
    }

    private static String nameless(CheckResult failed) {
        return failed.name().equals(Refused.COMPILES) ? "does not compile"
                : (failed.state() == State.FAILED ? "" : failed.state() + ", ") + "does not hold: " + failed.name();
    }
}
