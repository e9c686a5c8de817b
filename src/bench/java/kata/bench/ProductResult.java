package kata.bench;

import java.util.function.DoubleBinaryOperator;
import kata.matrix.Precision;

/**
 * One shape in one precision: GFLOP/s of each contestant, and the ratios, each taken round by round.
 *
 * @param peak           the register-only peak, GFLOP/s
 * @param shareOfPeak    the kata's share of it
 * @param toOpenBlas     the kata's GFLOP/s over those of OpenBLAS
 * @param toPyTorch      the kata's GFLOP/s over those of PyTorch
 */
record ProductResult(Precision precision, int threads, Layout layout, int m, int n, int k, Quartiles peak,
                     Quartiles kata, Quartiles openBlas, Quartiles pyTorch, Quartiles shareOfPeak,
                     Quartiles toOpenBlas, Quartiles toPyTorch) {

    /** From the GFLOP/s of each round. */
    static ProductResult of(Precision precision, int threads, ProductShape shape, double[] peak, double[] kata,
            double[] openBlas, double[] pyTorch) {
        DoubleBinaryOperator over = (x, y) -> x / y;
        return new ProductResult(precision, threads, shape.layout(), shape.m(), shape.n(), shape.k(),
                Quartiles.of(peak), Quartiles.of(kata), Quartiles.of(openBlas), Quartiles.of(pyTorch),
                Quartiles.of(kata, peak, over), Quartiles.of(kata, openBlas, over),
                Quartiles.of(kata, pyTorch, over));
    }

    ProductShape shape() {
        return new ProductShape(layout, m, n, k);
    }
}
