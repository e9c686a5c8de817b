// Points scaled to one length serve for the start; from there and from PCA it goes on, and the lower sum counts.

public static Matrix fit(Matrix x, int k, Consumer<Matrix> progress) {
    Pca.requireAtMost(Math.min(x.rows(), x.columns()), k, x);
    Matrix units = x.divideColumn(x.square().rowSums().sqrt()).where(x, 0);
    Matrix first = reweighted(x, Pca.basis(units, k), progress);
    Matrix second = reweighted(x, Pca.basis(x, k), progress);
    Matrix least = objective(x, first) < objective(x, second) ? first : second;
    progress.accept(least);
    return least;
}

private static Matrix reweighted(Matrix x, Matrix start, Consumer<Matrix> progress) {
    Matrix basis = start;
    double floor = 1;
    for (int sweep = 0; sweep < 40; sweep++) {
        double least = floor;
        double[] factors = Arrays.stream(residuals(x, basis).toArray())
                .map(r -> 1 / Math.sqrt(Math.max(r, least))).toArray();
        basis = Pca.basis(x.timesColumn(Matrix.of(x.rows(), 1, factors)), start.columns());
        progress.accept(basis);
        floor = Math.max(floor / 4, 1e-15);
    }
    return basis;
}
