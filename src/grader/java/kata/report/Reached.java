package kata.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kata.grade.GradeTable;
import kata.task.Task;
import problem3.FigureSummary;

/** The first section: the best results in a few large numbers, and figure 2B. */
record Reached(Sources sources) {
    /** @param meaning the markup below the number */
    private record Tile(String number, String meaning) {
        String markup() {
            return "<li>" + Html.strong(number) + "<span>" + meaning + "</span></li>\n";
        }
    }

    String markup() {
        List<Tile> tiles = tiles();
        Optional<FigureFile> figure = sources.figures().stream().filter(Reached::isFigure2b).findFirst();
        return Html.section("reached", "What was reached",
                tiles.isEmpty() ? Html.missing("Nothing was measured yet.", sources.test())
                        : "<ul class=\"tiles\">\n" + tiles.stream().map(Tile::markup).collect(Collectors.joining())
                                + "</ul>\n",
                figure.map(FigureFile::markup).orElse(!Task.all().contains(Task.AUTOENCODER) ? ""
                        : Html.missing("Figure 2B has not been drawn yet.", "./kata figures")));
    }

    /** Whether the figure is figure 2B, from the long training or from the tests' short training. */
    static boolean isFigure2b(FigureFile figure) {
        return figure.name().matches("figure-2b(-quick)?");
    }

    private List<Tile> tiles() {
        List<Tile> tiles = new ArrayList<>();
        sources.grade().ifPresent(grade -> tiles.add(new Tile(Html.share(GradeTable.number(grade.score()),
                GradeTable.number(grade.points())), "points for " + Html.code(sources.from() + "/"))));
        TrainingCurve.in(sources.outputs()).stream().max(Comparator.comparingDouble(TrainingCurve::lastAccuracy))
                .ifPresent(best -> tiles.add(new Tile(Numbers.of("%.2f\u00a0%%", 100 * best.lastAccuracy()),
                        "of the test images recognized, with " + Html.escape(best.rule()))));
        Optional<FigureSummary> summary = sources.summary();
        summary.flatMap(figures -> figures.model("autoencoder-30")).ifPresent(ours -> tiles.add(new Tile(
                Numbers.error(ours.testError()), "squared error of a test image from 30 numbers; the paper has "
                        + PaperTables.AUTOENCODER + summary.get().model("pca-30").map(pca -> ", PCA "
                        + Numbers.error(pca.testError())).orElse(""))));
        summary.map(FigureSummary::neighbours).filter(shares -> shares.containsKey("autoencoder-2"))
                .ifPresent(shares -> tiles.add(new Tile(Numbers.percent(shares.get("autoencoder-2")),
                        "of the digits recognized by their neighbours, from codes of 2 numbers"
                        + (shares.containsKey("pca-2") ? "; PCA has " + Numbers.percent(shares.get("pca-2")) : ""))));
        return tiles;
    }
}
