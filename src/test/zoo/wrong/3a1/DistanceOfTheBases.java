// The bases are subtracted, though a subspace has many of them.
// fails: PcaTest.theDistanceIsThatOfSubspacesNotOfBases
// says: the distance of the bases

public static double distance(Matrix b1, Matrix b2) {
    return Math.sqrt(b1.minus(b2).square().sum());
}
