// Reweighting by the eigenvectors of a weighted sum of x xᵀ, instead of singular vectors of weighted rows.

public static Matrix fit(Matrix x, int k, Consumer<Matrix> progress) {
    Pca.requireAtMost(Math.min(x.rows(), x.columns()), k, x);
    Matrix basis = Pca.basisByEigenvalues(x, k);
    double floor = 0.1;
    for (int sweep = 0; sweep < 50; sweep++) {
        double least = floor;
        double[] weights = Arrays.stream(residuals(x, basis).toArray()).map(r -> 1 / Math.max(r, least)).toArray();
        Matrix weighted = x.timesColumn(Matrix.of(x.rows(), 1, weights));
        Matrix vectors = Decompositions.symmetricEigenvalues(x.transpose().matmul(weighted)).vectors();
        basis = Pca.firstColumns(vectors, k);
        progress.accept(basis);
        floor = Math.max(floor / 2, 1e-9);
    }
    return basis;
}
