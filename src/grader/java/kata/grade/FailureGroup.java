package kata.grade;

import java.util.List;
import java.util.stream.Collectors;

/** Checks of one task that fail with the same message, at least one. */
record FailureGroup(List<CheckResult> checks) {

    /** The name of the check, or how many there are and their names. */
    String title() {
        return (checks.size() == 1 ? "" : checks.size() + " checks fail alike: ") + names();
    }

    String names() {
        return checks.stream().map(CheckResult::name).collect(Collectors.joining("; "));
    }

    /** What is wrong, with the first example. */
    String text() {
        return checks.get(0).failure().text();
    }
}
