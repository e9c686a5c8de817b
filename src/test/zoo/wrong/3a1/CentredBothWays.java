// The mean of the points is subtracted first, before the SVD and before XᵀX, as PCA is mostly taught.
// earns: at most 0.25
// fails: PcaTest.theSubspaceAgreesWithGolden
// says: PCA with the mean subtracted
// fails: PcaTest.theDirectionsByEigenvaluesAreThoseThatThePointsWereMadeOf
// says: PCA with the mean subtracted

public static Matrix basis(Matrix x, int k) {
    requireAtMost(Math.min(x.rows(), x.columns()), k, x);
    return firstColumns(Decompositions.svd(centred(x)).v(), k);
}

public static Matrix basisByEigenvalues(Matrix x, int k) {
    requireAtMost(x.columns(), k, x);
    Matrix centred = centred(x);
    return firstColumns(Decompositions.symmetricEigenvalues(centred.transpose().matmul(centred)).vectors(), k);
}

private static Matrix centred(Matrix x) {
    return x.plusRow(x.columnSums().scale(-1.0 / x.rows()));
}
