// The rows are multiplied by √r: what is far away counts more, not less.
// earns: at most 0.25
// fails: RobustFactorizationTest.withNoiseTheObjectiveCannotBeLoweredFromThere

public static Matrix fit(Matrix x, int k, Consumer<Matrix> progress) {
    Pca.requireAtMost(Math.min(x.rows(), x.columns()), k, x);
    Matrix basis = Pca.basis(x, k);
    for (int sweep = 0; sweep < 21; sweep++) {
        double[] factors = Arrays.stream(residuals(x, basis).toArray())
                .map(r -> Math.sqrt(r)).toArray();
        basis = Pca.basis(x.timesColumn(Matrix.of(x.rows(), 1, factors)), k);
        progress.accept(basis);
    }
    return basis;
}
