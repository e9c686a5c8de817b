// The eigenvectors of X Xᵀ are numbers for the points, not directions.
// fails: PcaTest.theSubspaceByEigenvaluesAgreesWithGolden
// says: left singular vectors

public static Matrix basisByEigenvalues(Matrix x, int k) {
    requireAtMost(x.columns(), k, x);
    return firstColumns(Decompositions.symmetricEigenvalues(x.matmul(x.transpose())).vectors(), k);
}
