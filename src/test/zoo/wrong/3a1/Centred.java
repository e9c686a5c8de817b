// The mean of the points is subtracted first, as PCA is mostly taught.
// fails: PcaTest.theSubspaceAgreesWithGolden
// says: PCA with the mean subtracted
// fails: PcaTest.theDirectionsAreThoseThatThePointsWereMadeOf
// says: PCA with the mean subtracted

public static Matrix basis(Matrix x, int k) {
    requireAtMost(Math.min(x.rows(), x.columns()), k, x);
    Matrix centred = x.plusRow(x.columnSums().scale(-1.0 / x.rows()));
    return firstColumns(Decompositions.svd(centred).v(), k);
}
