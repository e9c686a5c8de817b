// The directions are returned as rows.
// fails: PcaTest.theSubspaceAgreesWithGolden
// says: are the directions its rows?

public static Matrix basis(Matrix x, int k) {
    requireAtMost(Math.min(x.rows(), x.columns()), k, x);
    return Decompositions.svd(x).v().transpose().slice(0, k);
}
