package kata.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kata.matrix.Precision;

/** The geometric means over all shapes of the medians, in one precision with so many threads. */
record ProductMeans(Precision precision, int threads, double peak, double kata, double openBlas, double pyTorch,
                    double shareOfPeak, double toOpenBlas, double toPyTorch) {

    private record Block(Precision precision, int threads) {
    }

    /** The results of each precision and number of threads, in their order, after their means. */
    static Map<ProductMeans, List<ProductResult>> blocks(List<ProductResult> results) {
        Map<ProductMeans, List<ProductResult>> blocks = new LinkedHashMap<>();
        results.stream().collect(Collectors.groupingBy(result -> new Block(result.precision(), result.threads()),
                LinkedHashMap::new, Collectors.toList())).values().forEach(block -> blocks.put(of(block), block));
        return blocks;
    }

    private static ProductMeans of(List<ProductResult> block) {
        return new ProductMeans(block.get(0).precision(), block.get(0).threads(), mean(block, ProductResult::peak),
                mean(block, ProductResult::kata), mean(block, ProductResult::openBlas),
                mean(block, ProductResult::pyTorch), mean(block, ProductResult::shareOfPeak),
                mean(block, ProductResult::toOpenBlas), mean(block, ProductResult::toPyTorch));
    }

    private static double mean(List<ProductResult> block, Function<ProductResult, Quartiles> figure) {
        return Quartiles.geometricMean(block.stream().mapToDouble(result -> figure.apply(result).median()));
    }
}
