// The mean of the points is subtracted first, and the outliers have a part in it.
// earns: at most 0.25
// fails: RobustFactorizationTest.theTrueSubspaceIsFound

public static Matrix fit(Matrix x, int k, Consumer<Matrix> progress) {
    Pca.requireAtMost(Math.min(x.rows(), x.columns()), k, x);
    Matrix mean = x.columnSums().scale(1.0 / x.rows());
    Matrix centred = x.plusRow(mean.scale(-1));
    Matrix basis = Pca.basis(centred, k);
    for (int sweep = 0; sweep < 15; sweep++) {
        double[] factors = Arrays.stream(residuals(centred, basis).toArray())
                .map(r -> 1 / Math.sqrt(Math.max(r, 1e-12))).toArray();
        basis = Pca.basis(centred.timesColumn(Matrix.of(x.rows(), 1, factors)), k);
        progress.accept(basis);
    }
    return basis;
}
