// What B1 has outside of the other subspace is measured, what B2 has is not.
// fails: PcaTest.theDistanceOfPcaToTheTruthAgreesWithGolden
// says: one half of the squares

public static double distance(Matrix b1, Matrix b2) {
    Matrix outside = b1.minus(b2.matmul(b2.transpose().matmul(b1)));
    return Math.sqrt(outside.square().sum());
}
