// The axes are the basis, whatever the points are.
// earns: at most 0.25
// fails: RobustFactorizationTest.theTrueSubspaceIsFound
// fails: RobustFactorizationTest.theTrueSubspaceIsFoundForOtherDraws

public static Matrix fit(Matrix x, int k, Consumer<Matrix> progress) {
    Pca.requireAtMost(Math.min(x.rows(), x.columns()), k, x);
    double[] elements = new double[x.columns() * k];
    for (int i = 0; i < k; i++) {
        elements[i * k + i] = 1;
    }
    Matrix axes = Matrix.of(x.columns(), k, elements);
    progress.accept(axes);
    return axes;
}
