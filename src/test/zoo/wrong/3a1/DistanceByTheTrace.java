// k1 + k2 − 2 ‖B1ᵀB2‖² subtracts large numbers, so that close subspaces look 1e-8 apart.
// fails: PcaTest.theDistanceIsRightForSubspacesThatAreClose
// says: rounding errors of 1e-16 become 1e-8

public static double distance(Matrix b1, Matrix b2) {
    double common = b2.transpose().matmul(b1).square().sum();
    return Math.sqrt(Math.max(0, b1.columns() + b2.columns() - 2 * common));
}
