package kata.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
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
     */
    record Outcome(StudentResult result, boolean kept) {
    }

    /**
     * Grades a student's work, or takes the result of an earlier run that graded the same files.
     *
     * @return empty if another run is grading the student
     * @throws DataException if the work is missing, or no file can be named after the student
     */
    Optional<Outcome> grade(Students.Student student) throws IOException, InterruptedException {
        Path feedback = resultOf(student, ".md");
        if (!leases.take(student.name())) {
            return Optional.empty();
        }
        try {
            Handin handin = handin(student);
            Optional<StudentResult> earlier = earlier(student, handin);
            return earlier.isEmpty() ? graded(student, handin)
                    : Optional.of(new Outcome(complete(student, earlier.get(), handin), true));
        } catch (IOException | RuntimeException e) {
            if (leases.holds(student.name())) {
                Files.deleteIfExists(feedback);    // nobody must get the feedback on an earlier hand-in
            }
            throw e;
        } finally {
            leases.giveBack(student.name());
        }
    }

    /**
     * The result of an earlier run that graded the same files.
     *
     * @throws DataException         if the work is missing, or no file can be named after the student
     * @throws IllegalStateException if there is no such result
     */
    Outcome kept(Students.Student student) throws IOException {
        Handin handin = handin(student);
        StudentResult earlier = earlier(student, handin).orElseThrow(() -> new IllegalStateException(
                "no run has graded these files yet: grade them, then --merge again"));
        if (isComplete(student, earlier, handin) || !leases.take(student.name())) {
            return new Outcome(earlier.with(handin.answers()), true);
        }
        try {
            return new Outcome(complete(student, earlier, handin), true);
        } finally {
            leases.giveBack(student.name());
        }
    }

    private Handin handin(Students.Student student) throws IOException {
        student.places().forEach(StudentGrader::requireThere);
        return Handin.in(home, student.places());
    }

    private Optional<StudentResult> earlier(Students.Student student, Handin handin) {
        return StudentResult.read(resultOf(student, ".json")).filter(result -> result.graded().equals(inputs(handin))
                && result.remarks().equals(remarks(student, handin))
                && Printable.line(student.name()).equals(result.name()));
    }

    /** Whether the feedback is there, and the answers to questions are those of the earlier result. */
    private boolean isComplete(Students.Student student, StudentResult earlier, Handin handin) {
        return Files.exists(resultOf(student, ".md")) && earlier.answers().equals(handin.answers());
    }

    /** Writes what is missing; the run holds the student's lease. */
    private StudentResult complete(Students.Student student, StudentResult earlier, Handin handin) throws IOException {
        StudentResult complete = earlier.with(handin.answers());
        Path feedback = resultOf(student, ".md");
        if (!Files.exists(feedback)) {
            Feedback.write(feedback, complete);
        }
        if (!complete.equals(earlier)) {
            complete.write(resultOf(student, ".json"));
        }
        return complete;
    }

    private Optional<Outcome> graded(Students.Student student, Handin handin)
            throws IOException, InterruptedException {
        Path file = resultOf(student, ".json");
        Optional<StudentResult> before = StudentResult.read(file);
        StudentResult.Graded inputs = inputs(handin);
        long begin = System.nanoTime();
        List<StudentResult.TaskResult> results = new ArrayList<>();
        tasks.forEach(task -> known(task, inputs, before).ifPresent(results::add));
        List<Task> others = tasks.stream().filter(task -> results.stream()
                .noneMatch(result -> result.task().equals(task.id()))).sorted().toList();
        gradeOf(student.name(), handin, others).forEach(grade ->
                results.add(result(grade, handin.files().containsKey(grade.task()))));
        results.sort(Comparator.comparing(result -> Task.of(result.task())));
        double seconds = Math.round((System.nanoTime() - begin) / 1e8) / 10.0;
        StudentResult result = new StudentResult(student.name(), inputs, remarks(student, handin), results, seconds,
                handin.answers());
        if (!leases.holds(student.name())) {
            return Optional.empty();    // this run was suspended, and another has taken over
        }
        if (!handin.files().isEmpty()) {
            publish(handin, student.name());
        }
        Feedback.write(resultOf(student, ".md"), result);
        result.write(file);
        return Optional.of(new Outcome(result, false));
    }

    private static List<String> remarks(Students.Student student, Handin handin) {
        return Stream.concat(student.remarks().stream(), handin.remarks().stream()).toList();
    }

    private StudentResult.Graded inputs(Handin handin) {
        Map<String, StudentResult.GradedFile> files = files(handin);
        boolean trusted = trusting && files.values().stream().anyMatch(StudentResult.GradedFile::solution);
        return new StudentResult.Graded(trusted ? version + ", copies trusted" : version,
                tasks.stream().map(Task::id).toList(), files);
    }

    /**
     * The result of a task that needs no test: of a trusted copy of the solution, or an earlier one if all that the
     * task's tests see is the same. Without solutions they see all of the student's files.
     */
    private Optional<StudentResult.TaskResult> known(Task task, StudentResult.Graded inputs,
                                                     Optional<StudentResult> before) {
        StudentResult.GradedFile file = inputs.files().get(task.id());
        if (trusting && file != null && file.solution()) {
            double points = settings.points(task);
            return Optional.of(new StudentResult.TaskResult(task.id(), State.PASSED, points, points, 1, 1, List.of(),
                    ""));
        }
        return before.filter(result -> Exercises.haveSolutions(home)).flatMap(result -> result.unchanged(task, inputs));
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
