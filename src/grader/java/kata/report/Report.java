package kata.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import kata.data.WholeFile;

/** The report as one page: best results, grade, each problem's answers, numbers and figures, and times. */
public final class Report {
    private Report() {
    }

    /**
     * Writes the page from the files that exist; for a missing file, the page names the command that makes it.
     *
     * @param home the project's folder
     * @param from the folder of the work: {@code exercises} or {@code solutions}
     * @return the page's size in bytes
     * @throws kata.data.DataException if a file that the page shows is damaged, or the page cannot be written
     */
    public static int write(Path home, String from, Path file) {
        byte[] page = page(new Sources(home, from)).getBytes(StandardCharsets.UTF_8);
        WholeFile.write(file, page);
        return page.length;
    }

    static String page(Sources sources) {
        List<Topic> topics = Topic.all();
        Answers answers = sources.answers();
        String problems = topics.stream().map(topic -> "<a href=\"#" + topic.id() + "\">"
                + Html.escape(topic.title().replaceFirst(":.*", "")) + "</a>\n").collect(Collectors.joining());
        return Html.page("Gradient Kata: report", """
                <nav aria-label="Sections"><a href="#reached">reached</a> <a href="#grade">grade</a> \
                <a href="#questions">questions</a>
                """ + problems + "<a href=\"#times\">times</a></nav>\n", new Reached(sources).markup()
                + "<div class=\"beside\">\n" + new GradeSection(sources).markup()
                + new AnswersSection(answers).markup() + "</div>\n"
                + topics.stream().map(topic -> topic.markup(sources, answers)).collect(Collectors.joining())
                + more(sources, topics) + new TimesSection(sources).markup());
    }

    /** A section with figures that belong to no problem, such as a student's own figures; empty if there are none. */
    private static String more(Sources sources, List<Topic> topics) {
        String figures = sources.figures().stream().filter(figure -> !Reached.isFigure2b(figure)
                && topics.stream().noneMatch(topic -> topic.has(figure))).map(FigureFile::markup)
                .collect(Collectors.joining());
        return figures.isEmpty() ? "" : Html.section("more", "More figures", figures);
    }
}
