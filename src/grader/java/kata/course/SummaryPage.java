package kata.course;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kata.grade.GradeTable;
import kata.grade.State;
import kata.report.Answers;
import kata.report.Html;
import kata.task.Task;

/**
 * The summary as an HTML page: the common mistakes, the scores, the tasks, the students, the reasons for missing
 * points, and the answers to the open questions.
 */
record SummaryPage(CourseSummary summary) {
    private static final int MISTAKES = 30;
    private static final int NAMES = 8;
    /** The most letters of an answer that is open at first; a longer answer opens by a click. */
    private static final int LETTERS_AT_ONCE = 4000;

    /** @param reasons whether the page has the reasons for each student's missing points, and the answers */
    static String of(CourseSummary summary, boolean reasons) {
        SummaryPage page = new SummaryPage(summary);
        return Html.page("Gradient Kata: the course", """
                <nav aria-label="Sections"><a href="#mistakes">common mistakes</a> <a href="#scores">scores</a> \
                <a href="#tasks">tasks</a> <a href="#students">students</a>\
                """ + (reasons ? " <a href=\"#reasons\">reasons</a> <a href=\"#answers\">answers</a>" : "") + "</nav>\n"
                + page.missing(), page.mistakes() + page.scores() + page.tasks() + page.students()
                + (reasons ? page.reasons() + page.answers() : ""));
    }

    /** A line as in "jane 8.5 of 15 in 12.3 s", or "jane 8.5 of 15, kept" for the result of an earlier run. */
    static String line(StudentResult result, boolean kept) {
        return result.isGraded() ? String.format(Locale.ROOT, "%s %s of %s%s%s", result.name(),
                GradeTable.number(result.score()), GradeTable.number(result.points()),
                kept ? ", kept" : String.format(Locale.ROOT, " in %.1f s", result.seconds()),
                result.notes().isEmpty() ? "" : "  (" + String.join("; ", result.notes()) + ")")
                : result.name() + " " + String.join("; ", result.remarks());
    }

    private String missing() {
        return (summary.notGraded().isEmpty() ? "" : "<p class=\"missing\">Not graded, try again: "
                + Html.escape(String.join(", ", summary.notGraded())) + "</p>\n")
                + summary.aside().stream().map(line -> "<p class=\"missing\">Left aside: " + Html.escape(line)
                        + "</p>\n").collect(Collectors.joining());
    }

    private String mistakes() {
        List<CourseSummary.Mistake> some = summary.mistakes().stream().limit(MISTAKES).toList();
        return Html.section("mistakes", "Common mistakes", some.isEmpty() ? Html.paragraph("None was found.")
                : Html.table("The commonest first; mistakes.csv has all of them", List.of("mistake", "students"), some,
                        each -> List.of(Html.escape(each.task().id() + ": " + each.name())
                                + small(names(List.copyOf(each.students()))),
                                String.valueOf(each.students().size()))));
    }

    private static String names(List<String> students) {
        return String.join(", ", students.subList(0, Math.min(NAMES, students.size())))
                + (students.size() > NAMES ? ", \u2026" : "");
    }

    private String scores() {
        List<Double> scores = summary.scores();
        return Html.section("scores", "The scores", scores.isEmpty() ? Html.paragraph("Nobody was graded.")
                : "<p class=\"total\"><strong>" + GradeTable.number(summary.meanScore()) + "</strong> of "
                        + GradeTable.number(summary.points()) + " points, the mean of "
                        + GradeTable.count(scores.size(), "student") + "; the median is "
                        + GradeTable.number(summary.medianScore()) + "</p>\n"
                        + new Histogram(scores, summary.points()).markup());
    }

    private String tasks() {
        List<State> states = Stream.of(State.values()).filter(state -> state != State.BLOCKED
                && state != State.NOT_GRADED).toList();
        List<String> headings = new ArrayList<>(List.of("task", "mean"));
        states.forEach(state -> headings.add(state.toString()));
        headings.add("not handed in");
        return Html.section("tasks", "The tasks", wide("Students by task and state", headings, summary.tasks(),
                task -> row(task, states)));
    }

    private List<String> row(Task task, List<State> states) {
        List<String> cells = new ArrayList<>(List.of(Html.escape(task.id() + " " + task.title()),
                GradeTable.orDash(summary.meanScore(task))));
        states.forEach(state -> cells.add(String.valueOf(summary.count(task, state))));
        cells.add(String.valueOf(summary.countWithoutFile(task)));
        return cells;
    }

    private String students() {
        List<String> headings = new ArrayList<>(List.of("student", "score"));
        summary.tasks().forEach(task -> headings.add(task.id()));
        return Html.section("students", "The students", wide(
                "Points by student and task; \u2013 where nothing was handed in", headings, summary.results(),
                result -> Stream.concat(Stream.of(name(result),
                        result.isGraded() ? GradeTable.number(result.score()) : "\u2013"),
                        summary.tasks().stream().map(task -> cell(result, task))).toList()));
    }

    /** A table that can be scrolled sideways on a narrow screen, also by the keyboard. */
    private static <T> String wide(String caption, List<String> headings, List<T> items,
                                   Function<T, List<String>> row) {
        return "<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"" + Html.escape(caption) + "\">\n"
                + Html.table(caption, headings, items, row) + "</div>\n";
    }

    private String name(StudentResult result) {
        String name = Html.escape(result.name());
        return (why(result).isEmpty() ? name : "<a href=\"#" + anchor(result) + "\">" + name + "</a>")
                + result.notes().stream().map(SummaryPage::small).collect(Collectors.joining());
    }

    /** Small text in HTML, on a line of its own. */
    private static String small(String text) {
        return "<br /><small>" + Html.escape(text) + "</small>";
    }

    /** The id of the HTML element that says why the student's points are missing. */
    private String anchor(StudentResult result) {
        return "why-" + (1 + summary.results().indexOf(result));
    }

    private static String cell(StudentResult result, Task task) {
        return result.task(task).filter(each -> result.hasFile(task.id())).map(each -> "<span class=\""
                + each.state().name().toLowerCase(Locale.ROOT) + "\" title=\"" + each.state() + "\">"
                + GradeTable.number(each.score()) + "</span>").orElse("\u2013");
    }

    private String reasons() {
        StringBuilder text = new StringBuilder();
        for (StudentResult result : summary.results()) {
            String why = why(result);
            if (!why.isEmpty()) {
                text.append("<details id=\"").append(anchor(result)).append("\"><summary>")
                        .append(Html.escape(result.name())).append("</summary>\n")
                        .append(Html.element("pre", Html.escape(why))).append("</details>\n");
            }
        }
        return Html.section("reasons", "Why points are missing",
                text.isEmpty() ? Html.paragraph("Nothing failed.") : text.toString());
    }

    /** All students' answers to each question; text above the first question comes last. */
    private String answers() {
        List<StudentResult> graded = summary.results().stream().filter(StudentResult::isGraded).toList();
        List<String> questions = graded.stream().flatMap(result -> result.answers().keySet().stream()).distinct()
                .sorted(Comparator.comparing(Answers.ABOVE::equals)).toList();
        StringBuilder text = new StringBuilder();
        for (String question : questions) {
            List<StudentResult> answered = graded.stream()
                    .filter(result -> !result.answers().getOrDefault(question, "").isEmpty()).toList();
            text.append(Html.element("h3", Html.escape(question))).append(Html.paragraph(answered.size() + " of "
                    + GradeTable.count(graded.size(), "student") + " answered."));
            answered.forEach(result -> text.append(answer(result.name(), result.answers().get(question))));
        }
        return Html.section("answers", "The answers", Html.paragraph("Students' own words to the open questions. They "
                + "earn no points."), questions.isEmpty() ? Html.paragraph("Nothing was asked.") : text.toString());
    }

    private static String answer(String name, String words) {
        return "<details" + (words.length() > LETTERS_AT_ONCE ? "" : " open=\"open\"") + "><summary>"
                + Html.escape(name) + "</summary>\n" + Html.answer(words) + "</details>\n";
    }

    /** The reasons why the student's points are missing; the remarks come first if the file of a task is missing. */
    private static String why(StudentResult result) {
        boolean whole = result.tasks().stream().allMatch(task -> result.hasFile(task.task()));
        return Stream.concat(whole ? Stream.empty() : result.remarks().stream(),
                result.tasks().stream().filter(task -> task.state().isFailure())
                        .filter(task -> result.hasFile(task.task()) && !task.explanation().isEmpty())
                        .map(task -> task.task() + ": " + task.explanation())).collect(Collectors.joining("\n\n"));
    }
}
