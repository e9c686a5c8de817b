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
 * Has the last word on checks against golden values: compares what a worker has kept of them in the grader's own JVM,
 * which no submitted code runs in. A check that the worker says holds must hold here, too.
 *
 * @param kept the folder in which the worker keeps them
 */
record Judge(Path kept) {
    /** Of an element in a file: the sign, 17 digits, the point, an exponent as in e-308, the comma. */
    private static final int MOST_LETTERS = 25;

    /**
     * The checks of a task as they are after the comparison.
     *
     * @throws IOException where some are said to hold, and one that there has to be is missing
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

    /** What is wrong with the values that were computed last. */
    private Optional<String> wrong(GoldenValues values) {
        double[][] golden = Golden.rows(values.golden());
        Path file = kept.resolve(values.output() + ".csv");
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of("the check was told to hold, but there are no values of " + values.name());
            }
            if (Files.size(file) > (long) MOST_LETTERS * golden.length * golden[0].length) {
                return Optional.of(values.name() + " was told to be right, but is larger than golden/"
                        + values.golden() + ".csv can be");
            }
            return values.agree(Csv.rows(file)) ? Optional.empty()
                    : Optional.of(values.name() + " was told to be right, but where it was computed last it does not "
                            + "agree with golden/" + values.golden() + ".csv: it must be right each time");
        } catch (IOException | DataException e) {
            return Optional.of("the values of " + values.name() + " cannot be read: " + e.getMessage());
        }
    }
}
