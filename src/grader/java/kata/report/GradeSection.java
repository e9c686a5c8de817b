package kata.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import kata.grade.GradeFile;
import kata.grade.GradeTable;

/** The section on the grade: the points of each task, and the reasons for missing points. */
record GradeSection(Sources sources) {
    private static final int LINES_OF_A_REASON = 12;

    String markup() {
        Optional<GradeFile> grade = sources.grade();
        return Html.section("grade", "The grade", grade.isEmpty()
                ? Html.missing("Nothing in " + sources.from() + " was graded yet.", sources.test())
                : table(grade.get()) + reasons(grade.get()));
    }

    private static String table(GradeFile grade) {
        return Html.table("Points by task", List.of("task", "state", "points", "checks that hold"), grade.tests(),
                row -> List.of(Html.escape(row.task().fullTitle()),
                        "<span class=\"" + row.state().name().toLowerCase(Locale.ROOT) + "\">" + row.state()
                                + "</span>",
                        Html.share(GradeTable.number(row.score()), GradeTable.number(row.task().points())),
                        Html.share(row.passed(), row.checks())));
    }

    private String reasons(GradeFile grade) {
        return grade.tests().stream().filter(row -> row.state().isFailure())
                .map(row -> Html.element("h3", Html.escape(row.task().id() + ": what failed"))
                        + Html.element("pre", Html.escape(shortened(row.output()))))
                .collect(Collectors.joining());
    }

    /** The first lines of a test's output; paths begin with "." in place of the project's folder. */
    private String shortened(String output) {
        String text = output.replace(sources.home().toString(), ".");
        return text.lines().limit(LINES_OF_A_REASON).collect(Collectors.joining("\n"))
                + (text.lines().count() > LINES_OF_A_REASON ? "\n\u2026" : "");
    }
}
