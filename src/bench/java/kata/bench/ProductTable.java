package kata.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The products as text, a block for each precision and number of threads. */
final class ProductTable {
    private static final String FIGURES = "%-22s %8.1f %8.1f %8.1f %8.1f";
    private static final String RATIOS = "   %-16s   %-16s   %s";

    private ProductTable() {
    }

    static List<String> lines(List<ProductResult> results) {
        List<String> lines = new ArrayList<>();
        ProductMeans.blocks(results).forEach((means, block) -> {
            lines.add("");
            lines.add(String.format("products, %s, %s: GFLOP/s, medians; ratios of the kata's: medians (quartiles)",
                    means.precision(), threads(means.threads())));
            lines.add(String.format("%-22s %8s %8s %8s %8s" + RATIOS, "C = A B: m x n x k", "peak", "kata",
                    "OpenBLAS", "PyTorch", "to peak", "to OpenBLAS", "to PyTorch"));
            block.forEach(result -> lines.add(row(result)));
            lines.add(row(means));
        });
        return lines;
    }

    static String threads(int threads) {
        return threads == 1 ? "1 thread" : threads + " threads";
    }

    private static String row(ProductResult result) {
        return String.format(Locale.ROOT, FIGURES + RATIOS, result.shape(), result.peak().median(),
                result.kata().median(), result.openBlas().median(), result.pyTorch().median(),
                result.shareOfPeak().text(), result.toOpenBlas().text(), result.toPyTorch().text());
    }

    private static String row(ProductMeans means) {
        return String.format(Locale.ROOT, FIGURES, "geometric mean", means.peak(), means.kata(), means.openBlas(),
                means.pyTorch()) + String.format(RATIOS, three(means.shareOfPeak()), three(means.toOpenBlas()),
                three(means.toPyTorch()));
    }

    private static String three(double ratio) {
        return String.format(Locale.ROOT, "%.3f", ratio);
    }
}
