// The weights are those of residuals relative to the points' lengths.
// fails: RobustFactorizationTest.withNoiseTheObjectiveCannotBeLoweredFromThere

public static Matrix fit(Matrix x, int k, Consumer<Matrix> progress) {
    Pca.requireAtMost(Math.min(x.rows(), x.columns()), k, x);
    Matrix basis = Pca.basis(x, k);
    Matrix lengths = x.square().rowSums().sqrt();
    double floor = 1;
    for (int sweep = 0; sweep < 60; sweep++) {
        double least = floor;
        double[] factors = Arrays.stream(residuals(x, basis).divide(lengths).where(lengths, 0).toArray())
                .map(r -> 1 / Math.sqrt(Math.max(r, least))).toArray();
        basis = Pca.basis(x.timesColumn(Matrix.of(x.rows(), 1, factors)), k);
        progress.accept(basis);
        floor = Math.max(floor / 4, 1e-15);
    }
    return basis;
}
