// The eigenvectors are those of the covariance, without the mean.
// fails: PcaTest.theSubspaceByEigenvaluesAgreesWithGolden
// says: PCA with the mean subtracted

public static Matrix basisByEigenvalues(Matrix x, int k) {
    requireAtMost(x.columns(), k, x);
    Matrix centred = x.plusRow(x.columnSums().scale(-1.0 / x.rows()));
    Matrix covariance = centred.transpose().matmul(centred).scale(1.0 / (x.rows() - 1));
    return firstColumns(Decompositions.symmetricEigenvalues(covariance).vectors(), k);
}
