// The mean of the images themselves is taken off, not that of the training images.
// fails: PlaneTest.meanAndComponentsAreThoseOfTheTrainingPoints
// says: points with their own mean taken off

public static Matrix principalCodes(Matrix train, Matrix images, int k) {
    Matrix mean = images.columnSums().scale(1.0 / images.rows());
    return images.plusRow(mean.scale(-1)).matmul(CentredPca.fit(train, k).basis());
}
