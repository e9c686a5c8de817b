// The codes are divided by their spread.
// fails: PlaneTest.meanAndComponentsAreThoseOfTheTrainingPoints
// says: divided by their spread

public static Matrix principalCodes(Matrix train, Matrix images, int k) {
    CentredPca pca = CentredPca.fit(train, k);
    Matrix spread = pca.encode(train).square().columnSums().scale(1.0 / train.rows()).sqrt().transpose();
    Matrix inverse = spread.filledWith(1).divide(spread);
    return pca.encode(images).transpose().timesColumn(inverse).transpose();
}
