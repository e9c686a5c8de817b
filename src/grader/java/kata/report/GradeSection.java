package kata.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import kata.grade.GradeFile;
import kata.grade.GradeTable;

/** The points of each task, and why some are missing. */
record GradeSection(Sources sources) {
    private static final int LINES_OF_A_REASON = 12;

    String markup() {
        Optional<GradeFile> grade = sources.grade();
        return Html.section("grade", "The grade", grade.isEmpty()
                ? Html.missing("Nothing in " + sources.from() + " was graded yet.", sources.test())
                : total(grade.get()) + table(grade.get()) + reasons(grade.get()));
    }

    private String total(GradeFile grade) {
        return "<p class=\"total\"><strong>" + GradeTable.number(grade.score()) + "</strong> of "
                + GradeTable.number(grade.points()) + " points for " + Html.code(sources.from() + "/") + "</p>\n";
    }

    private static String table(GradeFile grade) {
        return Html.table("Points by task", List.of("task", "state", "points", "checks that hold"), grade.rows(),
                row -> List.of(Html.escape(row.task().id() + " " + row.task().title()),
                        "<span class=\"" + row.state().name().toLowerCase(Locale.ROOT) + "\">" + row.state()
                                + "</span>",
                        Html.share(GradeTable.number(row.score()), GradeTable.number(row.task().points())),
                        Html.share(row.passed(), row.checks())));
    }

    private String reasons(GradeFile grade) {
        return grade.rows().stream().filter(row -> row.state().isFailure())
                .map(row -> Html.element("h3", Html.escape(row.task().id() + ": what failed"))
                        + Html.element("pre", Html.escape(shortened(row.output()))))
                .collect(Collectors.joining());
    }

    /** The first lines, with paths from the project's folder on. */
    private String shortened(String output) {
        String[] lines = output.replace(sources.home().toString(), ".").split("\n", LINES_OF_A_REASON + 1);
        boolean cut = lines.length > LINES_OF_A_REASON;
        return String.join("\n", List.of(lines).subList(0, Math.min(lines.length, LINES_OF_A_REASON)))
                + (cut ? "\n\u2026" : "");
    }
}
