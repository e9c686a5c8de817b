package kata.grade;

import java.util.List;
import java.util.stream.Collectors;

/** One or more checks of a task that fail with the same message. */
record FailureGroup(List<CheckResult> checks) {

    /** The name of the check; if there are several checks, their number and names. */
    String title() {
        return (checks.size() == 1 ? "" : checks.size() + " checks fail alike: ") + names();
    }

    String names() {
        return checks.stream().map(CheckResult::name).collect(Collectors.joining("; "));
    }

    /** The text of the first check's failure: the message, then an example. */
    String text() {
        return checks.get(0).failure().text();
    }
}
