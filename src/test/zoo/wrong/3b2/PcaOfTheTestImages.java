// Mean and components are taken from the images that are encoded.
// fails: PlaneTest.meanAndComponentsAreThoseOfTheTrainingPoints
// says: PCA of the points themselves

public static Matrix principalCodes(Matrix train, Matrix images, int k) {
    return CentredPca.fit(images, k).encode(images);
}
