package kata.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kata.checks.Failure;
import kata.checks.GoldenCheck;
import kata.checks.GoldenValues;
import kata.data.Csv;
import kata.data.DataException;
import kata.data.Golden;
import kata.grade.CheckResult;
import kata.grade.State;
import kata.task.Task;

/**
 * Repeats the comparisons with golden values in the grader's own JVM, where no submitted code runs. A check that the
 * worker reports as passed must pass here, too.
 *
 * @param kept the folder with the worker's computed values
 */
record Judge(Path kept) {
    /** The most characters of a matrix element in a file: sign, 17 digits, point, exponent as in e-308, comma. */
    private static final int MOST_LETTERS = 25;

    /**
     * The worker's checks of a task after the comparison; a passed check whose values differ becomes FAILED.
     *
     * @throws IOException if some checks have passed, but a check with golden values is missing
     */
    List<CheckResult> judged(Task task, List<CheckResult> told) throws IOException {
        if (told.stream().noneMatch(check -> check.state() == State.PASSED)) {
            return told;
        }
        List<GoldenCheck> golden = GoldenCheck.of(task).stream().filter(check -> !check.required().isEmpty()).toList();
        for (GoldenCheck check : golden) {
            if (told.stream().noneMatch(each -> each.name().equals(check.name()))) {
                throw new IOException("an answer without the check \"" + check.name() + "\"");
            }
        }
        return told.stream().map(check -> check.state() == State.PASSED ? judged(check, golden) : check).toList();
    }

    private CheckResult judged(CheckResult told, List<GoldenCheck> all) {
        return all.stream().filter(golden -> golden.name().equals(told.name()))
                .flatMap(golden -> golden.required().stream()).flatMap(values -> wrong(values).stream()).findFirst()
                .map(wrong -> told.with(State.FAILED, new Failure(wrong)))
                .orElse(told);
    }

    /** The error in the values that the worker computed last; empty if the values agree. */
    private Optional<String> wrong(GoldenValues values) {
        double[][] golden = Golden.rows(values.golden());
        Path file = kept.resolve(values.output() + ".csv");
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of("the check was reported as passed, but there are no values of " + values.name());
            }
            if (Files.size(file) > (long) MOST_LETTERS * golden.length * golden[0].length) {
                return Optional.of(values.name() + " was reported as right, but its file is too large for a matrix "
                        + "like golden/" + values.golden() + ".csv");
            }
            return values.agree(Csv.rows(file)) ? Optional.empty()
                    : Optional.of(values.name() + " was reported as right, but when it was computed last it did not "
                            + "agree with golden/" + values.golden() + ".csv: it must be right each time");
        } catch (IOException | DataException e) {
            return Optional.of("the values of " + values.name() + " cannot be read: " + e.getMessage());
        }
    }
}
