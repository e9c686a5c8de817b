package kata.course;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kata.grade.GradeTable;

/** The summary for spreadsheets: CSV by RFC 4180, but with LF. A byte order mark tells Excel that the file is UTF-8. */
final class SummaryCsv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private SummaryCsv() {
    }

    /**
     * A line for each student: name, the platform's id, score, points, the score of each task, notes. Scores are empty
     * if the student was not graded.
     */
    static String of(CourseSummary summary) {
        List<String> headings = new ArrayList<>(List.of("student", "id", "score", "points"));
        summary.tasks().forEach(task -> headings.add(task.id()));
        headings.add("notes");
        return BYTE_ORDER_MARK + line(headings) + summary.results().stream().map(result -> line(cells(result, summary)))
                .collect(Collectors.joining());
    }

    /**
     * A line for each mistake, the commonest first: task, mistake, the number of students who made it, their names. A
     * semicolon in a student's name becomes a comma.
     */
    static String ofMistakes(CourseSummary summary) {
        return BYTE_ORDER_MARK + line(List.of("task", "mistake", "students", "who")) + summary.mistakes().stream()
                .map(each -> line(List.of(each.task().id(), each.name(), String.valueOf(each.students().size()),
                        String.join("; ", each.students().stream().map(name -> name.replace(';', ',')).toList()))))
                .collect(Collectors.joining());
    }

    private static List<String> cells(StudentResult result, CourseSummary summary) {
        PlatformName name = summary.names().get(result.name());
        List<String> cells = new ArrayList<>(List.of(result.name(), name == null ? "" : name.id()));
        cells.addAll(!result.isGraded() ? List.of("", "")
                : List.of(GradeTable.number(result.score()), GradeTable.number(result.points())));
        summary.tasks().forEach(task ->
                cells.add(result.task(task).map(each -> GradeTable.number(each.score())).orElse("")));
        cells.add(String.join("; ", result.notes()));
        return cells;
    }

    static String line(List<String> cells) {
        return cells.stream().map(SummaryCsv::quoted).collect(Collectors.joining(",", "", "\n"));
    }

    /**
     * A cell as CSV. An apostrophe goes before text that a spreadsheet would take for a formula. Quotes keep a cell in
     * one piece, even if the spreadsheet splits at semicolons or tabs.
     */
    private static String quoted(String cell) {
        String safe = cell.matches("(?s)[=+\\-@\t\r].*") ? "'" + cell : cell;
        return safe.matches("(?s).*[\",;\t\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
