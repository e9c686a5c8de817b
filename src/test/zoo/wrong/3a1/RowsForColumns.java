// The first rows of V are taken for its first columns.
// fails: PcaTest.theDirectionsAreThoseThatThePointsWereMadeOf
// says: the first rows of V

public static Matrix basis(Matrix x, int k) {
    requireAtMost(Math.min(x.rows(), x.columns()), k, x);
    return Decompositions.svd(x).v().slice(0, k).transpose();
}
