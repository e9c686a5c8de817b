// The training images are encoded.
// fails: PlaneTest.meanAndComponentsAreThoseOfTheTrainingPoints
// says: has the shape

public static Matrix principalCodes(Matrix train, Matrix images, int k) {
    return CentredPca.fit(train, k).encode(train);
}
