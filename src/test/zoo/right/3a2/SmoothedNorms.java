// The norms are smoothed to √(r² + f²), with f falling by a fixed factor; the result is not orthonormal.

public static Matrix fit(Matrix x, int k, Consumer<Matrix> progress) {
    Pca.requireAtMost(Math.min(x.rows(), x.columns()), k, x);
    Matrix basis = Pca.basis(x, k);
    double width = 1;
    for (int sweep = 0; sweep < 120; sweep++) {
        width = Math.max(0.7 * width, 1e-14);
        double f = width;
        double[] factors = Arrays.stream(residuals(x, basis).toArray())
                .map(r -> Math.pow(r * r + f * f, -0.25)).toArray();
        basis = Pca.basis(x.timesColumn(Matrix.of(x.rows(), 1, factors)), k);
        progress.accept(basis);
    }
    return basis.scale(3);
}
