// The images are reconstructed, not encoded.
// fails: PlaneTest.meanAndComponentsAreThoseOfTheTrainingPoints
// says: has the shape

public static Matrix principalCodes(Matrix train, Matrix images, int k) {
    return CentredPca.fit(train, k).reconstruct(images);
}
