// The directions are multiplied by the singular values, so they are not of length 1.
// fails: PcaTest.theColumnsAreOrthonormalWhateverTheRank
// says: BᵀB

public static Matrix basis(Matrix x, int k) {
    requireAtMost(Math.min(x.rows(), x.columns()), k, x);
    Decompositions.Svd svd = Decompositions.svd(x);
    Matrix scaled = svd.v().transpose().timesColumn(svd.s().transpose());
    return scaled.slice(0, k).transpose();
}
