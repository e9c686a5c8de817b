// The components are those of centred images, the images keep their mean.
// fails: PlaneTest.meanAndComponentsAreThoseOfTheTrainingPoints
// says: points without the mean taken off

public static Matrix principalCodes(Matrix train, Matrix images, int k) {
    return images.matmul(CentredPca.fit(train, k).basis());
}
