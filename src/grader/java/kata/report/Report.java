package kata.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
        FiguresSection figures = new FiguresSection(sources);
        return Page.of("Gradient Kata: report", sections, new GradeSection(sources).markup()
                + new PaperSection(sources).markup() + figures.ofThePaper() + new QuestionsSection(sources).markup()
                + figures.curves() + new TimesSection(sources).markup());
    }
}
