package kata.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import kata.task.Task;

/**
 * Grades each student in JVMs of their own. Keeps each result and the student's feedback in {@code results}, and the
 * graded files in {@code files}. Several threads may use one grader.
 *
 * @param home    the project's folder
 * @param out     the folder that has {@code results} and {@code files}
 * @param scratch the folder for the workers; it must exist
 * @param version the checksum of {@link GraderVersion}
 */
record StudentGrader(Path home, Path out, Path scratch, CourseSettings settings, List<Task> tasks, String version) {
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
     * @throws DataException if the work is missing, or no file can be named after the student
     */
    Outcome grade(Students.Student student) throws IOException, InterruptedException {
        Path feedback = resultOf(student, ".md");
        try {
            return grade(student, feedback);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(feedback);    // nobody must get the feedback on an earlier hand-in
            throw e;
        }
    }

    private Outcome grade(Students.Student student, Path feedback) throws IOException, InterruptedException {
        Path file = resultOf(student, ".json");
        student.places().forEach(StudentGrader::requireThere);
        Handin handin = Handin.in(home, student.places());
        List<String> remarks = Stream.concat(student.remarks().stream(), handin.remarks().stream()).toList();
        StudentResult.Graded graded = new StudentResult.Graded(version, tasks.stream().map(Task::id).toList(),
                files(handin));
        Optional<StudentResult> kept = StudentResult.read(file)
                .filter(result -> result.graded().equals(graded) && result.remarks().equals(remarks)
                        && Printable.line(student.name()).equals(result.name()));
        if (kept.isPresent()) {
            if (!Files.exists(feedback)) {
                Feedback.write(feedback, kept.get());
            }
            StudentResult result = kept.get().with(handin.answers());
            if (!result.equals(kept.get())) {
                result.write(file);
            }
            return new Outcome(result, true);
        }
        long begin = System.nanoTime();
        List<StudentResult.TaskResult> results = gradeOf(student.name(), handin).tasks().stream()
                .map(grade -> result(grade, handin.files().containsKey(grade.task()))).toList();
        double seconds = Math.round((System.nanoTime() - begin) / 1e8) / 10.0;
        StudentResult result = new StudentResult(student.name(), graded, remarks, results, seconds,
                handin.answers());
        Feedback.write(feedback, result);
        result.write(file);
        return new Outcome(result, false);
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

    private Grade gradeOf(String name, Handin handin) throws IOException, InterruptedException {
        if (handin.files().isEmpty()) {
            List<CheckResult> none = tasks.stream().map(task -> new CheckResult(task, "a file was handed in", 1,
                    State.FAILED, "no file of a task was handed in")).toList();
            return Grade.of(name, Set.copyOf(tasks), none);
        }
        Path copy = out.resolve("files").resolve(Names.forFile(name));
        Folders.delete(copy);
        handin.copyTo(copy);
        Path own = Files.createTempDirectory(scratch, "student");
        try (Grader grader = new Grader(home, own, settings.limits())) {
            List<TaskGrade> grades = new ArrayList<>();
            for (Task task : tasks.stream().sorted().toList()) {
                Submission submission = Submission.in(home, copy.resolve(handin.placeOf(task)).toString());
                TaskGrade grade = grader.grade(submission, List.of(task), new Grader.Progress() { }).named(name)
                        .tasks().get(0);
                if (grade.state() == State.NOT_GRADED) {
                    throw new IllegalStateException(task.id() + ": " + grade.failures().get(0).message());
                }
                grades.add(grade);
            }
            return new Grade(name, grades);
        } finally {
            Folders.delete(own);
        }
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
