package kata.course;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kata.grade.CheckResult;
import kata.grade.State;
import kata.grade.TaskGrade;

/** The mistakes in a task by their names, as the messages of its checks tell them. */
final class Mistakes {
    private static final Pattern VALUES = Pattern.compile("(?m)^these are the values of (?!its transpose)(.+)$");
    private static final Pattern OTHERS = Pattern.compile(
            "(?m)^(?:these are )?((?:twice|half of) the expected values.*|the values of its .+|the sign is wrong.*"
                    + "|every element is .+|there is an? (?:NaN|infinity)).*$");

    private Mistakes() {
    }

    /** Each once; where no message has a name, the weightiest check that fails stands for it. */
    static List<String> of(TaskGrade grade) {
        List<String> named = grade.failures().stream().map(Mistakes::named).flatMap(Optional::stream).distinct().toList();
        return !named.isEmpty() ? named
                : grade.failures().stream().limit(1).map(failure -> "does not hold: " + failure.name()).toList();
    }

    private static Optional<String> named(CheckResult failure) {
        if (failure.state() != State.FAILED) {
            return Optional.of(failure.state() + ", does not hold: " + failure.name());
        }
        for (Pattern pattern : List.of(VALUES, OTHERS)) {
            Matcher matcher = pattern.matcher(failure.message());
            if (matcher.find()) {
                return Optional.of(matcher.group(1));
            }
        }
        return Optional.empty();
    }
}
