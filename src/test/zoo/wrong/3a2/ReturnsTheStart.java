// The sweeps go on from a basis of their own, and the first one is returned.
// earns: at most 0.25
// fails: RobustFactorizationTest.theTrueSubspaceIsFound
// says: PCA's subspace

public static Matrix fit(Matrix x, int k, Consumer<Matrix> progress) {
    Pca.requireAtMost(Math.min(x.rows(), x.columns()), k, x);
    Matrix start = Pca.basis(x, k);
    Matrix basis = start;
    for (int sweep = 0; sweep < 15; sweep++) {
        double[] factors = Arrays.stream(residuals(x, basis).toArray())
                .map(r -> 1 / Math.sqrt(Math.max(r, 1e-12))).toArray();
        basis = Pca.basis(x.timesColumn(Matrix.of(x.rows(), 1, factors)), k);
        progress.accept(basis);
    }
    return start;
}
