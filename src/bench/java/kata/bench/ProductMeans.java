package kata.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import kata.matrix.Precision;

/**
 * The geometric means over all shapes of product, in one precision and with one number of threads. The means are of
 * medians; if a name begins with "best", of the fastest rounds. Only worstJvm is the least value of all shapes.
 */
record ProductMeans(Precision precision, int threads, double peak, double kata, double openBlas, double pyTorch,
                    double toPeak, double toOpenBlas, double toPyTorch, double bestToPeak, double bestToOpenBlas,
                    double bestToPyTorch, double worstJvm) {

    private record Block(Precision precision, int threads) {
    }

    /** The results, in their order, grouped by precision and number of threads; the key of a group is its means. */
    static Map<ProductMeans, List<ProductResult>> blocks(List<ProductResult> results) {
        Map<ProductMeans, List<ProductResult>> blocks = new LinkedHashMap<>();
        results.stream().collect(Collectors.groupingBy(result -> new Block(result.precision(), result.threads()),
                LinkedHashMap::new, Collectors.toList())).values().forEach(block -> blocks.put(of(block), block));
        return blocks;
    }

    private static ProductMeans of(List<ProductResult> block) {
        return new ProductMeans(block.get(0).precision(), block.get(0).threads(),
                mean(block, each -> each.peak().median()), mean(block, each -> each.kata().median()),
                mean(block, each -> each.openBlas().median()), mean(block, each -> each.pyTorch().median()),
                mean(block, each -> each.kata().to(each.peak()).median()),
                mean(block, each -> each.kata().to(each.openBlas()).median()),
                mean(block, each -> each.kata().to(each.pyTorch()).median()),
                mean(block, each -> each.kata().bestTo(each.peak())),
                mean(block, each -> each.kata().bestTo(each.openBlas())),
                mean(block, each -> each.kata().bestTo(each.pyTorch())),
                block.stream().mapToDouble(each -> each.kata().worstJvm()).min().orElseThrow());
    }

    private static double mean(List<ProductResult> block, ToDoubleFunction<ProductResult> figure) {
        return Quartiles.geometricMean(block.stream().mapToDouble(figure));
    }
}
