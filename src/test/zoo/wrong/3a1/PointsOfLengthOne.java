// Every point is divided by its length first.
// fails: PcaTest.theDirectionsAreThoseThatThePointsWereMadeOf
// says: PCA of points of length 1

public static Matrix basis(Matrix x, int k) {
    requireAtMost(Math.min(x.rows(), x.columns()), k, x);
    Matrix lengths = x.square().rowSums().sqrt();
    return firstColumns(Decompositions.svd(x.timesColumn(lengths.filledWith(1).divide(lengths))).v(), k);
}
