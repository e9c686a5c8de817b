package kata.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import kata.task.AnswerSheet;
import kata.task.Task;

/**
 * A section on a part of the homework: the student's answers, the measured numbers beside them, the figures below.
 *
 * @param tasks   the beginning of the ids of the part's tasks
 * @param figures the pattern of the names of the part's figures
 */
record Topic(String id, String title, String tasks, String figures) {
    private static final List<Topic> ALL = List.of(
            new Topic("problem1", "Problem 1: automatic differentiation", "1", "(?!)"),
            new Topic("problem2", "Problem 2: a network and three optimizers", "2", "objective-.*|test-accuracy"),
            new Topic("outliers", "Problem 3a: outliers", "3a", "subspace-.*"),
            new Topic("autoencoders", "Problem 3b: autoencoders", "3b", "figure-3.*|squared-error"));

    /** The sections with at least one task in this copy. */
    static List<Topic> all() {
        return ALL.stream().filter(topic -> Task.all().stream().anyMatch(topic::has)).toList();
    }

    boolean has(Task task) {
        return task.id().startsWith(tasks);
    }

    boolean has(FigureFile figure) {
        return figure.name().matches(figures);
    }

    String markup(Sources sources, Answers answers) {
        return Html.section(id, title, "<div class=\"beside\">\n<div>\n",
                answers.texts().keySet().stream().filter(question -> question.startsWith(tasks))
                        .map(question -> question(sources, answers, question)).collect(Collectors.joining()),
                "</div>\n<div>\n", new MeasuredTables(sources).of(this), "</div>\n</div>\n",
                sources.figures().stream().filter(this::has)
                        .sorted(Comparator.comparing(figure -> !figure.isCaptioned()))
                        .map(FigureFile::markup).collect(Collectors.joining()));
    }

    private static String question(Sources sources, Answers answers, String question) {
        String answer = answers.texts().get(question);
        return "<h3 id=\"" + anchor(answers, question) + "\">" + Html.escape(question) + "</h3>\n"
                + (answer.isEmpty() ? Html.note("Still open: write into " + sources.from() + "/problem"
                        + question.charAt(0) + "/" + AnswerSheet.FILE + ".") : Html.answer(answer));
    }

    /** The id of a question's heading on the page. */
    static String anchor(Answers answers, String question) {
        return "question-" + (1 + List.copyOf(answers.texts().keySet()).indexOf(question));
    }
}
