// The points are scaled to one length first, so another sum is minimised where they have different ones.
// fails: RobustFactorizationTest.withNoiseTheObjectiveCannotBeLoweredFromThere
// says: points scaled to one length: that is another objective

public static Matrix fit(Matrix x, int k, Consumer<Matrix> progress) {
    Pca.requireAtMost(Math.min(x.rows(), x.columns()), k, x);
    Matrix units = x.divideColumn(x.square().rowSums().sqrt()).where(x, 0);
    Matrix basis = Pca.basis(units, k);
    double floor = 1;
    for (int sweep = 0; sweep < 60; sweep++) {
        double least = floor;
        double[] factors = Arrays.stream(residuals(units, basis).toArray())
                .map(r -> 1 / Math.sqrt(Math.max(r, least))).toArray();
        basis = Pca.basis(units.timesColumn(Matrix.of(x.rows(), 1, factors)), k);
        progress.accept(basis);
        floor = Math.max(floor / 4, 1e-15);
    }
    return basis;
}
