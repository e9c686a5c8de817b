// Points longer than 1 are cut to that length, as against outliers.
// fails: RobustFactorizationTest.withNoiseTheObjectiveCannotBeLoweredFromThere

public static Matrix fit(Matrix x, int k, Consumer<Matrix> progress) {
    Pca.requireAtMost(Math.min(x.rows(), x.columns()), k, x);
    Matrix lengths = x.square().rowSums().sqrt();
    Matrix cut = x.divideColumn(lengths.minus(1).relu().plus(1));
    Matrix basis = Pca.basis(cut, k);
    double floor = 1;
    for (int sweep = 0; sweep < 60; sweep++) {
        double least = floor;
        double[] factors = Arrays.stream(residuals(cut, basis).toArray())
                .map(r -> 1 / Math.sqrt(Math.max(r, least))).toArray();
        basis = Pca.basis(cut.timesColumn(Matrix.of(x.rows(), 1, factors)), k);
        progress.accept(basis);
        floor = Math.max(floor / 4, 1e-15);
    }
    return basis;
}
