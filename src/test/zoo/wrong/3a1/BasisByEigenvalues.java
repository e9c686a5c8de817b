// The basis by the eigenvalues of XᵀX, too, in the place of the SVD: small singular values are lost.
// fails: PcaTest.aDirectionIsFoundAlongWhichThePointsAreAThousandMillionthAsLong
// says: the eigenvectors of XᵀX: squaring loses the second direction

public static Matrix basis(Matrix x, int k) {
    requireAtMost(Math.min(x.rows(), x.columns()), k, x);
    return basisByEigenvalues(x, k);
}
