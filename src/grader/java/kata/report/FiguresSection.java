package kata.report;

import java.util.List;
import java.util.stream.Collectors;

/** The figures of the paper, large, and the curves that the tests draw, beside each other. */
record FiguresSection(Sources sources) {
    String ofThePaper() {
        List<FigureFile> figures = sources.figures();
        return Html.section("figures", "The figures", figures.isEmpty()
                ? Html.missing("Figures 2B and 3 have not been drawn yet.", "./kata figures") : markup(figures));
    }

    String curves() {
        List<FigureFile> curves = sources.curves();
        return Html.section("curves", "The curves", curves.isEmpty()
                ? Html.missing("No curve has been drawn yet.", sources.test())
                : "<div class=\"grid\">\n" + markup(curves) + "</div>\n");
    }

    private static String markup(List<FigureFile> figures) {
        return figures.stream().map(FigureFile::markup).collect(Collectors.joining());
    }
}
