package kata.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of the products, with a block for each precision and number of threads. */
final class ProductTable {
    private static final String FIGURES = "%-22s %8.1f %8.1f %8.1f %8.1f";
    private static final String RATIOS = "   %-16s   %-16s   %-16s";
    private static final String BEST = "   %6.3f %6.3f %6.3f   %5.2f";

    private ProductTable() {
    }

    static List<String> lines(List<ProductResult> results) {
        List<String> lines = new ArrayList<>();
        ProductMeans.blocks(results).forEach((means, block) -> {
            lines.add("");
            lines.add(String.format("products, %s, %s: GFLOP/s, medians; ratios of the kata to others: medians "
                    + "(quartiles), and of the fastest rounds", means.precision(), threads(means.threads())));
            lines.add(String.format("%-22s %8s %8s %8s %8s" + RATIOS + "   %6s %6s %6s   %s", "", "", "", "", "", "",
                    "", "", "", "fastest", "", "worst"));
            lines.add(String.format("%-22s %8s %8s %8s %8s" + RATIOS + "   %6s %6s %6s   %s", "C = A B: m x n x k",
                    "peak", "kata", "OpenBLAS", "PyTorch", "to peak", "to OpenBLAS", "to PyTorch", "peak", "OpenBL",
                    "PyTor.", "JVM"));
            block.forEach(result -> lines.add(row(result)));
            lines.add(row(means));
        });
        return lines;
    }

    static String threads(int threads) {
        return threads == 1 ? "1 thread" : threads + " threads";
    }

    private static String row(ProductResult result) {
        Rates kata = result.kata();
        return String.format(Locale.ROOT, FIGURES + RATIOS + BEST, result.shape(), result.peak().median(),
                kata.median(), result.openBlas().median(), result.pyTorch().median(), kata.to(result.peak()).text(),
                kata.to(result.openBlas()).text(), kata.to(result.pyTorch()).text(), kata.bestTo(result.peak()),
                kata.bestTo(result.openBlas()), kata.bestTo(result.pyTorch()), kata.worstJvm());
    }

    private static String row(ProductMeans means) {
        return String.format(Locale.ROOT, FIGURES, "geometric mean", means.peak(), means.kata(), means.openBlas(),
                means.pyTorch()) + String.format(RATIOS, three(means.toPeak()), three(means.toOpenBlas()),
                three(means.toPyTorch())) + String.format(Locale.ROOT, BEST, means.bestToPeak(),
                means.bestToOpenBlas(), means.bestToPyTorch(), means.worstJvm());
    }

    private static String three(double ratio) {
        return String.format(Locale.ROOT, "%.3f", ratio);
    }
}
