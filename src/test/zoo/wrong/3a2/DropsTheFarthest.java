// The two points that are farthest from PCA's subspace are dropped; these need not be the outliers.
// earns: at most 0.25
// fails: RobustFactorizationTest.moreOutliersDoNotTurnTheSubspace

public static Matrix fit(Matrix x, int k, Consumer<Matrix> progress) {
    Pca.requireAtMost(Math.min(x.rows(), x.columns()), k, x);
    double[] r = residuals(x, Pca.basis(x, k)).toArray();
    double[] sorted = r.clone();
    Arrays.sort(sorted);
    double last = sorted[Math.max(k, r.length - 2) - 1];
    double[] kept = Arrays.stream(r).map(d -> d <= last ? 1 : 0).toArray();
    Matrix basis = Pca.basis(x.timesColumn(Matrix.of(r.length, 1, kept)), k);
    progress.accept(basis);
    return basis;
}
