// The last eigenvectors are taken, as if the eigenvalues were ascending.
// fails: PcaTest.theSubspaceByEigenvaluesAgreesWithGolden
// says: smallest eigenvalues

public static Matrix basisByEigenvalues(Matrix x, int k) {
    requireAtMost(x.columns(), k, x);
    Matrix vectors = Decompositions.symmetricEigenvalues(x.transpose().matmul(x)).vectors();
    return vectors.transpose().slice(vectors.columns() - k, vectors.columns()).transpose();
}
