// The last columns are taken, as if the singular values were ascending.
// fails: PcaTest.theSubspaceAgreesWithGolden
// says: smallest singular values

public static Matrix basis(Matrix x, int k) {
    requireAtMost(Math.min(x.rows(), x.columns()), k, x);
    Matrix v = Decompositions.svd(x).v();
    return v.transpose().slice(v.columns() - k, v.columns()).transpose();
}
