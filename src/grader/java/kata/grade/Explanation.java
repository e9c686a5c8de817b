package kata.grade;

import java.util.stream.Collectors;

/** What came of a task, in words for the student: how many checks hold, and why the others do not. */
public final class Explanation {
    private Explanation() {
    }

    public static String of(TaskGrade grade) {
        return switch (grade.state()) {
            case PASSED -> grade.checks().size() == 1 ? "its check holds"
                    : "all " + grade.checks().size() + " checks hold";
            case NOT_ATTEMPTED -> grade.count(State.PASSED) == 0
                    ? "not attempted: there are blanks left in " + grade.task().file()
                    : held(grade) + "; there are blanks left in " + grade.task().file();
            case BLOCKED -> "blocked by " + grade.blockers();
            case FAILED -> held(grade) + "\n\n" + failures(grade);
            case TIMEOUT, CRASHED -> grade.state() + "\n\n" + failures(grade);
        };
    }

    private static String held(TaskGrade grade) {
        return grade.count(State.PASSED) + " of " + grade.checks().size() + " checks hold";
    }

    private static String failures(TaskGrade grade) {
        return grade.failureGroups().stream().map(group -> group.title() + "\n" + group.text())
                .collect(Collectors.joining("\n\n"));
    }
}
