package kata.bench;

import kata.matrix.Precision;

/**
 * The rates of a product of one shape in one precision, in GFLOP/s.
 *
 * @param peak the rates of fused multiply-adds in registers alone
 */
record ProductResult(Precision precision, int threads, Layout layout, int m, int n, int k, Rates peak, Rates kata,
                     Rates openBlas, Rates pyTorch) implements Measured<ProductResult> {
    @Override
    public ProductResult and(ProductResult more) {
        return new ProductResult(precision, threads, layout, m, n, k, peak.and(more.peak), kata.and(more.kata),
                openBlas.and(more.openBlas), pyTorch.and(more.pyTorch));
    }

    ProductShape shape() {
        return new ProductShape(layout, m, n, k);
    }
}
