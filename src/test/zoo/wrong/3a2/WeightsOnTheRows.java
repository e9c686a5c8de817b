// The rows are divided by r instead of √r, so that Σ r²/r² is minimised.
// fails: RobustFactorizationTest.withNoiseTheObjectiveCannotBeLoweredFromThere
// says: the weights 1/r²

public static Matrix fit(Matrix x, int k, Consumer<Matrix> progress) {
    Pca.requireAtMost(Math.min(x.rows(), x.columns()), k, x);
    Matrix basis = Pca.basis(x, k);
    for (int sweep = 0; sweep < 40; sweep++) {
        double[] factors = Arrays.stream(residuals(x, basis).toArray())
                .map(r -> 1 / Math.max(r, 1e-9)).toArray();
        basis = Pca.basis(x.timesColumn(Matrix.of(x.rows(), 1, factors)), k);
        progress.accept(basis);
    }
    return basis;
}
