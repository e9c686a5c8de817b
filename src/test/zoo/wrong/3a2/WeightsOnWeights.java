// Each sweep weighs the points that the last one has weighed already.
// fails: RobustFactorizationTest.withNoiseTheObjectiveCannotBeLoweredFromThere

public static Matrix fit(Matrix x, int k, Consumer<Matrix> progress) {
    Pca.requireAtMost(Math.min(x.rows(), x.columns()), k, x);
    Matrix points = x;
    Matrix basis = Pca.basis(x, k);
    for (int sweep = 0; sweep < 50; sweep++) {
        double[] factors = Arrays.stream(residuals(x, basis).toArray())
                .map(r -> 1 / Math.sqrt(Math.max(r, 1e-12))).toArray();
        points = points.timesColumn(Matrix.of(x.rows(), 1, factors));
        basis = Pca.basis(points, k);
        progress.accept(basis);
    }
    return basis;
}
