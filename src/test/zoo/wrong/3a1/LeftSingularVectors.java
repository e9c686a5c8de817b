// The directions are taken from U, whose columns lie in the space of the points' numbers.
// fails: PcaTest.theDirectionsAreThoseThatThePointsWereMadeOf
// says: left singular vectors

public static Matrix basis(Matrix x, int k) {
    requireAtMost(Math.min(x.rows(), x.columns()), k, x);
    return firstColumns(Decompositions.svd(x).u(), k);
}
