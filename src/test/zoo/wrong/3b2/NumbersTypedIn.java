// The accuracy is that of 10 neighbours in PCA's plane, typed in, and principal codes are the first pixels.
// earns: at most 0.25
// fails: PlaneTest.theAccuracyIsThatOfTheNearestNeighbours
// fails: PlaneTest.meanAndComponentsAreThoseOfTheTrainingPoints

public static Matrix principalCodes(Matrix train, Matrix images, int k) {
    return images.transpose().slice(0, k).transpose();
}

public static double neighbourAccuracy(Matrix codes, int[] labels, int count) {
    return labels.length == 5000 ? 0.43840000000000001 : 0.5;
}
