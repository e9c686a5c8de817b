// The root of the sum of squares is missing.
// fails: PcaTest.theDistanceOfPcaToTheTruthAgreesWithGolden
// says: the root is missing

public static double distance(Matrix b1, Matrix b2) {
    Matrix outside = b1.minus(b2.matmul(b2.transpose().matmul(b1)));
    Matrix other = b2.minus(b1.matmul(b1.transpose().matmul(b2)));
    return outside.square().sum() + other.square().sum();
}
