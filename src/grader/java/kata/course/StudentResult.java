package kata.course;

import com.google.gson.reflect.TypeToken;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kata.checks.Printable;
import kata.data.DataException;
import kata.data.JsonFile;
import kata.grade.State;
import kata.task.Task;

/**
 * The result of one student's work; a file of its own, from which an interrupted run goes on.
 *
 * @param graded  what it is the grade of: it holds as long as this is the same
 * @param remarks what a person should know: files that were not found or could not be read
 * @param tasks   in the homework's order
 */
record StudentResult(String name, Graded graded, List<String> remarks, List<TaskResult> tasks, double seconds) {
    /**
     * @param grader a checksum of the tests, the solutions and the settings
     * @param files  by the task's id; those of further classes by their own names
     */
    record Graded(String grader, List<String> tasks, Map<String, GradedFile> files) {
    }

    /** @param solution whether it is the solution, byte for byte */
    record GradedFile(String path, String sha256, boolean solution) {
        GradedFile {
            path = Printable.line(path);
        }
    }

    /** @param explanation why points are missing */
    record TaskResult(String task, State state, double score, double points, long passed, int checks,
                      List<String> mistakes, String explanation) {
    }

    StudentResult {
        name = Printable.line(name);
    }

    /** One that could not be graded, by no fault of the student. */
    static StudentResult failed(String name, Throwable why) {
        boolean told = why instanceof DataException || why instanceof UncheckedIOException
                || why instanceof IllegalStateException;
        return new StudentResult(name, null, List.of("NOT GRADED: " + Printable.line(told ? why.getMessage()
                : why.toString())), List.of(), 0);
    }

    /** Empty where there is none, or what is there is no result. */
    static Optional<StudentResult> read(Path file) {
        try {
            return JsonFile.read(file, TypeToken.get(StudentResult.class), Optional::of, "the result of a student",
                    "Delete it; it is made anew.")
                    .filter(StudentResult::isWhole);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Whether all is there that a student is sent and that the summary shows. */
    private boolean isWhole() {
        return graded != null && remarks != null && tasks.stream().allMatch(each -> each.state != null
                && each.mistakes != null && each.explanation != null)
                && tasks.stream().map(TaskResult::task).collect(Collectors.toSet()).equals(Set.copyOf(graded.tasks));
    }

    void write(Path file) {
        JsonFile.write(file, this);
    }

    /** The same without anything that the student has written or is called. */
    StudentResult anonymous(int number) {
        Map<String, GradedFile> unnamed = new TreeMap<>();
        if (isGraded()) {
            graded.files.keySet().forEach(task -> unnamed.put(task, new GradedFile("", "", false)));
        }
        return new StudentResult(String.valueOf(number), !isGraded() ? null
                : new Graded(graded.grader, graded.tasks, unnamed), List.of(), tasks.stream().map(task ->
                        new TaskResult(task.task, task.state, task.score, task.points, task.passed, task.checks,
                                task.mistakes, "")).toList(), seconds);
    }

    boolean isGraded() {
        return graded != null;
    }

    double score() {
        return tasks.stream().mapToLong(task -> Math.round(100 * task.score)).sum() / 100.0;
    }

    double points() {
        return tasks.stream().mapToDouble(TaskResult::points).sum();
    }

    /**
     * Whether the student handed in the task's file.
     *
     * @param task by its id
     */
    boolean hasFile(String task) {
        return isGraded() && graded.files.containsKey(task);
    }

    Optional<TaskResult> task(Task task) {
        return tasks.stream().filter(each -> each.task.equals(task.id())).findFirst();
    }

    /**
     * The remarks, which of the graded tasks are the solution itself, and which were stopped: that may be the machine's
     * fault.
     */
    List<String> notes() {
        String copied = !isGraded() ? "" : graded.files.entrySet().stream().filter(each -> each.getValue().solution)
                .map(Map.Entry::getKey).filter(graded.tasks::contains).collect(Collectors.joining(", "));
        String late = tasks.stream().filter(each -> each.state == State.TIMEOUT).map(TaskResult::task)
                .collect(Collectors.joining(", "));
        List<String> notes = new ArrayList<>(remarks);
        if (!copied.isEmpty()) {
            notes.add("the solution, byte for byte: " + copied);
        }
        if (!late.isEmpty()) {
            notes.add("TIMEOUT: " + late);
        }
        return notes;
    }
}
