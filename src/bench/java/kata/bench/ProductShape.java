package kata.bench;

import java.util.List;

/** The shape of a product C = A B with A: (m, k), B: (k, n), C: (m, n). */
record ProductShape(Layout layout, int m, int n, int k) {
    /** Products in the networks 784-512-256-10 at batch 128, and 784-1000-500-250-30 at batches 256 and 1000. */
    static final List<ProductShape> ALL = List.of(
            new ProductShape(Layout.NT, 128, 512, 784), new ProductShape(Layout.NT, 128, 256, 512),
            new ProductShape(Layout.NT, 128, 10, 256), new ProductShape(Layout.NN, 128, 512, 256),
            new ProductShape(Layout.TN, 512, 784, 128), new ProductShape(Layout.NT, 256, 1000, 784),
            new ProductShape(Layout.NT, 256, 500, 1000), new ProductShape(Layout.NT, 256, 30, 250),
            new ProductShape(Layout.NN, 256, 1000, 500), new ProductShape(Layout.TN, 1000, 784, 256),
            new ProductShape(Layout.NT, 1000, 1000, 784), new ProductShape(Layout.NN, 1000, 1000, 500),
            new ProductShape(Layout.TN, 1000, 500, 1000));

    /** The number of multiplications and additions. */
    double flops() {
        return 2.0 * m * n * k;
    }

    /** The layout, m, n and k, as in "NT 128 x 512 x 784". */
    @Override
    public String toString() {
        return layout + " " + m + " x " + n + " x " + k;
    }

    static ProductShape parse(String text) {
        return ALL.stream().filter(shape -> shape.toString().equals(text)).findFirst().orElseThrow();
    }
}
