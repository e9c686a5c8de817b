// A point on the subspace is divided by its distance, which is 0.
// fails: RobustFactorizationTest.aPointExactlyOnTheSubspaceDividesNothingByZero

public static Matrix fit(Matrix x, int k, Consumer<Matrix> progress) {
    Pca.requireAtMost(Math.min(x.rows(), x.columns()), k, x);
    Matrix basis = Pca.basis(x, k);
    for (int sweep = 0; sweep < 40; sweep++) {
        double[] factors = Arrays.stream(residuals(x, basis).toArray())
                .map(r -> 1 / Math.sqrt(r)).toArray();
        basis = Pca.basis(x.timesColumn(Matrix.of(x.rows(), 1, factors)), k);
        progress.accept(basis);
    }
    return basis;
}
