package kata.course;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kata.checks.Printable;
import kata.data.WholeFile;
import kata.grade.GradeTable;
import kata.grade.State;
import kata.task.Task;

/**
 * The results of a course.
 *
 * @param tasks   the graded tasks, in the homework's order
 * @param results a result for each student, sorted by name
 * @param names   the platform's name of the hand-in, by student; no entry if no platform has named the hand-in
 * @param aside   lines on entries that are no student's work, a line for each reason
 */
public record CourseSummary(List<Task> tasks, List<StudentResult> results, Map<String, PlatformName> names,
                            List<String> aside) {
    public CourseSummary {
        aside = aside.stream().map(line -> Printable.of(line).replace('\n', '?')).toList();    // not cut: names matter
    }

    /** A mistake in a task, and the names of the students who made it. */
    record Mistake(Task task, String name, Set<String> students) {
        Mistake {
            name = Printable.line(name);
        }

        @Override
        public String toString() {
            return task.id() + ": " + name + " (" + students.size() + ")";
        }
    }

    /**
     * All mistakes, the commonest first; equally common mistakes are sorted by task and name. Mistakes that
     * exactly the same students made in a task are merged: usually, several checks have found a single mistake.
     */
    List<Mistake> mistakes() {
        List<Mistake> mistakes = new ArrayList<>();
        for (Task task : tasks) {
            Map<String, Set<String>> students = new LinkedHashMap<>();
            results.forEach(result -> result.task(task).ifPresent(each -> each.mistakes().forEach(name ->
                    students.computeIfAbsent(name, key -> new TreeSet<>()).add(result.name()))));
            students.keySet().stream().collect(Collectors.groupingBy(students::get, Collectors.joining("; ")))
                    .forEach((who, names) -> mistakes.add(new Mistake(task, names, who)));
        }
        mistakes.sort(Comparator.<Mistake>comparingInt(each -> -each.students.size()).thenComparing(Mistake::task)
                .thenComparing(Mistake::name));
        return mistakes;
    }

    /**
     * The commonest mistakes in words, a line each.
     *
     * @param most the largest number of lines
     */
    public List<String> commonest(int most) {
        return mistakes().stream().limit(most).map(Mistake::toString).toList();
    }

    /** The names of students who could not be graded, by no fault of theirs; the next run tries again. */
    public List<String> notGraded() {
        return results.stream().filter(result -> !result.isGraded()).map(StudentResult::name).toList();
    }

    /** The scores of the graded students. */
    List<Double> scores() {
        return results.stream().filter(StudentResult::isGraded).map(StudentResult::score).toList();
    }

    /** The mean and the median in words, as in "mean 8.5, median 9". */
    public String averages() {
        return "mean " + GradeTable.orDash(meanScore()) + ", median " + GradeTable.orDash(medianScore());
    }

    /**
     * Writes the page for a class: numbers replace the students' names, and no text by a student is left.
     *
     * @param order shuffles the numbers, so that nobody can guess them from names or scores
     */
    public void writeAnonymousPage(Path file, Random order) {
        WholeFile.write(file, SummaryPage.of(anonymous(order), false));
    }

    private CourseSummary anonymous(Random order) {
        List<StudentResult> shuffled = new ArrayList<>(results);
        Collections.shuffle(shuffled, order);
        return new CourseSummary(tasks, IntStream.rangeClosed(1, shuffled.size())
                .mapToObj(number -> shuffled.get(number - 1).anonymous(number)).toList(), Map.of(), List.of());
    }

    /** The mean score of the graded students; NaN if there are none. */
    public double meanScore() {
        return scores().stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    /** The median score of the graded students; NaN if there are none. */
    double medianScore() {
        int all = scores().size();
        return scores().stream().sorted().skip(Math.max(0, all - 1) / 2).limit(2 - all % 2)
                .mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    /** The mean score of the graded students in a task; NaN if there are none. */
    double meanScore(Task task) {
        return results.stream().flatMap(result -> result.task(task).stream())
                .mapToDouble(StudentResult.TaskResult::score).average().orElse(Double.NaN);
    }

    /** The number of students who handed in the task's file and got this state. */
    long count(Task task, State state) {
        return results.stream().filter(result -> result.hasFile(task.id()))
                .flatMap(result -> result.task(task).stream()).filter(each -> each.state() == state).count();
    }

    /** The number of graded students who handed in no file of the task. */
    long countWithoutFile(Task task) {
        return results.stream().filter(result -> result.isGraded() && !result.hasFile(task.id())).count();
    }

    double points() {
        return results.stream().filter(StudentResult::isGraded).mapToDouble(StudentResult::points).max().orElse(0);
    }
}
