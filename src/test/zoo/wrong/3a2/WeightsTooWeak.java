// The weights are 1/√r, so that Σ r^1.5 is minimised.
// fails: RobustFactorizationTest.withNoiseTheObjectiveCannotBeLoweredFromThere
// says: the weights 1/√r

public static Matrix fit(Matrix x, int k, Consumer<Matrix> progress) {
    Pca.requireAtMost(Math.min(x.rows(), x.columns()), k, x);
    Matrix basis = Pca.basis(x, k);
    for (int sweep = 0; sweep < 200; sweep++) {
        double[] factors = Arrays.stream(residuals(x, basis).toArray())
                .map(r -> Math.pow(Math.max(r, 1e-9), -0.25)).toArray();
        basis = Pca.basis(x.timesColumn(Matrix.of(x.rows(), 1, factors)), k);
        progress.accept(basis);
    }
    return basis;
}
