// No residual is taken below 0.3, so near points keep pulling with their squares.
// fails: RobustFactorizationTest.withNoiseTheObjectiveCannotBeLoweredFromThere

public static Matrix fit(Matrix x, int k, Consumer<Matrix> progress) {
    Pca.requireAtMost(Math.min(x.rows(), x.columns()), k, x);
    Matrix basis = Pca.basis(x, k);
    for (int sweep = 0; sweep < 40; sweep++) {
        double[] factors = Arrays.stream(residuals(x, basis).toArray())
                .map(r -> 1 / Math.sqrt(Math.max(r, 0.3))).toArray();
        basis = Pca.basis(x.timesColumn(Matrix.of(x.rows(), 1, factors)), k);
        progress.accept(basis);
    }
    return basis;
}
