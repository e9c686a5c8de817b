package kata.report;

import java.util.List;
import java.util.stream.Collectors;

/** The section on the questions: the number of answers, links to unanswered questions, and remarks on the files. */
record AnswersSection(Answers answers) {
    String markup() {
        List<String> open = answers.open();
        String above = answers.texts().getOrDefault(Answers.ABOVE, "");
        int all = answers.texts().size() - (above.isEmpty() ? 0 : 1);
        return Html.section("questions", "The questions", Html.paragraph(all == 0 ? "Nothing was asked."
                        : all - open.size() + " of " + all + " are answered." + (open.isEmpty() ? "" : " Still open:")),
                open.isEmpty() ? "" : Html.element("ul", open.stream().map(question -> Html.element("li", "<a href=\"#"
                        + Topic.anchor(answers, question) + "\">" + Html.escape(question) + "</a>"))
                        .collect(Collectors.joining())),
                answers.remarks().stream().map(Html::note).collect(Collectors.joining()),
                above.isEmpty() ? "" : Html.element("h3", Html.escape(Answers.ABOVE)) + Html.answer(above));
    }
}
