package kata.zoo;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kata.task.Task;

/**
 * The scores of a cohort, which do not come from the grader. A solution and a right entry of the zoo earn all points of
 * a task; a blank, no file, one that does not compile or is not in UTF-8, and a hostile one earn 0. A wrong entry earns
 * what its {@link Verdict} says, which is made in this JVM, without worker, isolation and the code that shares out
 * points; points that are written down in a table would have to follow every change of a test's weight, and would be
 * made by the grader in the end. It must fail in the tests that the zoo names.
 */
final class ExpectedScores {
    private final Cohort cohort;
    private final List<Task> tasks;
    private final Map<Entry, Verdict> verdicts = new HashMap<>();

    /** @param tasks those that are graded */
    ExpectedScores(Cohort cohort, List<Task> tasks) throws IOException, ClassNotFoundException {
        this.cohort = cohort;
        this.tasks = tasks;
        for (Entry entry : cohort.mistakes().keySet()) {
            if (tasks.contains(entry.task())) {
                verdicts.put(entry, Verdict.of(entry));
            }
        }
    }

    Verdict verdict(Entry entry) {
        return verdicts.get(entry);
    }

    /** The score, the points of all tasks, and the score of each, as {@link GradedCourse#scores()} has them. */
    Map<String, String> byStudent() {
        BigDecimal all = BigDecimal.valueOf(tasks.stream().mapToDouble(Task::points).sum());
        return cohort.students().stream().collect(Collectors.toMap(Cohort.Student::name, student -> {
            List<BigDecimal> points = tasks.stream().map(task -> points(student.works().get(task))).toList();
            BigDecimal sum = points.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            return Stream.concat(Stream.of(sum, all), points.stream())
                    .map(number -> number.stripTrailingZeros().toPlainString()).collect(Collectors.joining(" "));
        }));
    }

    private BigDecimal points(Cohort.Work work) {
        return switch (work.kind()) {
            case SOLUTION, RIGHT -> BigDecimal.valueOf(work.task().points());
            case WRONG -> isRefused(work.entry()) ? BigDecimal.ZERO : verdicts.get(work.entry()).points(work.task());
            case BLANK, MISSING, BROKEN, LATIN_1, HOSTILE -> BigDecimal.ZERO;
        };
    }

    /** It uses what kata grade does not allow, so none of its tests runs there. */
    static boolean isRefused(Entry entry) {
        return entry.name().equals("wrong/2e/TrainsOnTheTestImages");
    }
}
