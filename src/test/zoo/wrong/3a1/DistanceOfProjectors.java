// The projectors are made: (d, d) matrices, too large for many dimensions.
// fails: PcaTest.theDistanceNeedsNoMatrixOfTheSizeOfTheSpaceSquared

public static double distance(Matrix b1, Matrix b2) {
    return distanceOfProjectors(b1, b2);
}
