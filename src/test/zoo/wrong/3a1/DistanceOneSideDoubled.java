// What B1 has outside is counted twice: that is right for subspaces of one dimension only.
// fails: PcaTest.theDistanceIsThatOfTheProjectors

public static double distance(Matrix b1, Matrix b2) {
    Matrix outside = b1.minus(b2.matmul(b2.transpose().matmul(b1)));
    return Math.sqrt(2 * outside.square().sum());
}
