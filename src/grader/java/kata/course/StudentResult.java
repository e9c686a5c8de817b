package kata.course;

import com.google.gson.reflect.TypeToken;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kata.checks.Printable;
import kata.data.DataException;
import kata.data.JsonFile;
import kata.grade.State;
import kata.task.Task;

/**
 * The result of one student, kept in a file of its own, so that an interrupted run can be resumed.
 *
 * @param graded  the inputs of the grade, which is valid until an input changes; null if nothing was graded
 * @param remarks lines for a person, as on files that are missing or cannot be read
 * @param tasks   the results of the tasks, in the homework's order
 * @param answers the student's answer to each question, which earns no points; empty if there is no answer
 */
record StudentResult(String name, Graded graded, List<String> remarks, List<TaskResult> tasks, double seconds,
                     Map<String, String> answers) {
    /**
     * The inputs of a grade.
     *
     * @param grader the checksum of the tests, the solutions and the settings
     * @param tasks  the ids of the graded tasks, in the homework's order
     * @param files  the files that were handed in, by the task's id; files of further classes by their paths
     */
    record Graded(String grader, List<String> tasks, Map<String, GradedFile> files) {
        /** The files that are no task's. */
        Map<String, GradedFile> further() {
            Map<String, GradedFile> further = new TreeMap<>(files);
            further.keySet().removeIf(file -> !file.endsWith(".java"));
            return further;
        }
    }

    /**
     * A graded file.
     *
     * @param solution whether the file is the task's solution, byte for byte
     */
    record GradedFile(String path, String sha256, boolean solution) {
        GradedFile {
            path = Printable.line(path);
        }
    }

    /**
     * The result of a task.
     *
     * @param score  null if the file of the result lacks the score, as after a person's change
     * @param points likewise
     * @param passed the number of passed checks
     * @param checks the number of checks; 0 for a copy of the solution that was trusted
     * @param explanation why points are missing
     */
    record TaskResult(String task, State state, Double score, Double points, long passed, int checks,
                      List<String> mistakes, String explanation) {
        static TaskResult ofATrustedCopy(Task task, double points) {
            return new TaskResult(task.id(), State.PASSED, points, points, 0, 0, List.of(), "");
        }

        boolean isTrusted() {
            return checks == 0 && state == State.PASSED;
        }

        private boolean isWhole() {
            return state != null && mistakes != null && explanation != null && score != null && points != null
                    && Double.isFinite(score) && Double.isFinite(points);
        }
    }

    StudentResult {
        name = Printable.line(name);
        answers = answers == null ? Map.of() : answers;
    }

    /** A result without answers. */
    StudentResult(String name, Graded graded, List<String> remarks, List<TaskResult> tasks, double seconds) {
        this(name, graded, remarks, tasks, seconds, Map.of());
    }

    /** This result with other answers. */
    StudentResult with(Map<String, String> others) {
        return new StudentResult(name, graded, remarks, tasks, seconds, others);
    }

    /** The result of a student who could not be graded, by no fault of their own. */
    static StudentResult failed(String name, Throwable why) {
        boolean told = why instanceof DataException || why instanceof UncheckedIOException
                || why instanceof IllegalStateException;
        return new StudentResult(name, null, List.of("NOT GRADED: " + Printable.line(told ? why.getMessage()
                : why.toString())), List.of(), 0);
    }

    /** This result with the given tasks alone. */
    StudentResult of(List<String> some) {
        return new StudentResult(name, new Graded(graded.grader, some, graded.files), remarks,
                tasks.stream().filter(each -> some.contains(each.task)).toList(), seconds, answers);
    }

    /** The result of a task if its file, all further classes and the grader are the same now; no task out of time. */
    Optional<TaskResult> unchanged(Task task, Graded now) {
        boolean same = graded.grader.equals(now.grader) && graded.further().equals(now.further())
                && graded.files.isEmpty() == now.files.isEmpty()
                && Objects.equals(graded.files.get(task.id()), now.files.get(task.id()));
        return task(task).filter(each -> same && each.state != State.TIMEOUT);
    }

    /** Reads a result; empty if there is no file, or the file has no complete result. */
    static Optional<StudentResult> read(Path file) {
        try {
            return JsonFile.read(file, TypeToken.get(StudentResult.class), Optional::of, "the result of a student",
                    "Delete it; it is made anew.")
                    .filter(StudentResult::isWhole);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Whether the result has every part that the feedback and the summary show. */
    private boolean isWhole() {
        return graded != null && remarks != null && tasks.stream().allMatch(TaskResult::isWhole)
                && tasks.stream().map(TaskResult::task).toList().equals(graded.tasks);
    }

    void write(Path file) {
        JsonFile.write(file, this);
    }

    /** This result with a number in place of the student's name, and without texts by the student. */
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
     * @param task the id of the task
     */
    boolean hasFile(String task) {
        return isGraded() && graded.files.containsKey(task);
    }

    Optional<TaskResult> task(Task task) {
        return tasks.stream().filter(each -> each.task.equals(task.id())).findFirst();
    }

    /**
     * The remarks, then the tasks whose file is the solution itself, then the tasks that ran out of time, which may be
     * the machine's fault.
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
