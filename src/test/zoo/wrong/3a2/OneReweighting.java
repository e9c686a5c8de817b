// One sweep of reweighting is not the minimum.
// earns: at most 0.25
// fails: RobustFactorizationTest.theTrueSubspaceIsFound

public static Matrix fit(Matrix x, int k, Consumer<Matrix> progress) {
    Pca.requireAtMost(Math.min(x.rows(), x.columns()), k, x);
    Matrix basis = Pca.basis(x, k);
    for (int sweep = 0; sweep < 1; sweep++) {
        double[] factors = Arrays.stream(residuals(x, basis).toArray())
                .map(r -> 1 / Math.sqrt(Math.max(r, 1e-12))).toArray();
        basis = Pca.basis(x.timesColumn(Matrix.of(x.rows(), 1, factors)), k);
        progress.accept(basis);
    }
    return basis;
}
