package kata.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import kata.data.WholeFile;

/** The report as one page: the grade, the figures, the numbers. */
public final class Report {
    private Report() {
    }

    /**
     * Writes the page from what is there; for what is not, it says which command makes it.
     *
     * @param home the project's folder
     * @param from whose work: {@code exercises} or {@code solutions}
     * @return the page's size in bytes
     * @throws kata.data.DataException where a file that was made is damaged, or the page cannot be written
     */
    public static int write(Path home, String from, Path file) {
        byte[] page = page(new Sources(home, from)).getBytes(StandardCharsets.UTF_8);
        WholeFile.write(file, page);
        return page.length;
    }

    static String page(Sources sources) {
        String sections = """
                <nav aria-label="Sections"><a href="#grade">grade</a> <a href="#paper">paper</a> \
                <a href="#figures">figures</a> <a href="#questions">questions</a> <a href="#curves">curves</a> \
                <a href="#times">times</a></nav>
                """;
        List<FigureFile> figures = sources.figures();
        List<FigureFile> curves = sources.curves();
        return Html.page("Gradient Kata: report", sections, new GradeSection(sources).markup()
                + new PaperSection(sources).markup()
                + Html.section("figures", "The figures", figures.isEmpty()
                        ? Html.missing("Figures 2B and 3 have not been drawn yet.", "./kata figures") : markup(figures))
                + new QuestionsSection(sources).markup()
                + Html.section("curves", "The curves", curves.isEmpty()
                        ? Html.missing("No curve has been drawn yet.", sources.test())
                        : "<div class=\"grid\">\n" + markup(curves) + "</div>\n")
                + new TimesSection(sources).markup());
    }

    private static String markup(List<FigureFile> figures) {
        return figures.stream().map(FigureFile::markup).collect(Collectors.joining());
    }
}
