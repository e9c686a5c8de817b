// The components are in ascending order.
// fails: PlaneTest.meanAndComponentsAreThoseOfTheTrainingPoints
// says: components in ascending order

public static Matrix principalCodes(Matrix train, Matrix images, int k) {
    int[] backwards = new int[k];
    for (int i = 0; i < k; i++) {
        backwards[i] = k - 1 - i;
    }
    return CentredPca.fit(train, k).encode(images).transpose().select(backwards).transpose();
}
