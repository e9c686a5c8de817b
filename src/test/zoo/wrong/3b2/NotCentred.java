// No mean is taken off: PCA as in task 3a1.
// fails: PlaneTest.meanAndComponentsAreThoseOfTheTrainingPoints
// says: PCA without the mean taken off

public static Matrix principalCodes(Matrix train, Matrix images, int k) {
    return images.matmul(Pca.basisByEigenvalues(train, k));
}
