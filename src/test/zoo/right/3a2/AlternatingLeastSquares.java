// A and z in turn: z by projection, A by weighted least squares, kept orthonormal by QR.

public static Matrix fit(Matrix x, int k, Consumer<Matrix> progress) {
    Pca.requireAtMost(Math.min(x.rows(), x.columns()), k, x);
    Matrix a = Pca.basis(x, k);
    double floor = 1;
    for (int sweep = 0; sweep < 200; sweep++) {
        floor = Math.max(floor * 0.8, 1e-13);
        double least = floor;
        double[] weights = Arrays.stream(residuals(x, a).toArray()).map(r -> 1 / Math.max(r, least)).toArray();
        Matrix z = x.matmul(a);
        Matrix weighted = x.timesColumn(Matrix.of(x.rows(), 1, weights));
        a = Decompositions.qr(weighted.transpose().matmul(z)).q();
        progress.accept(a);
    }
    return a;
}
