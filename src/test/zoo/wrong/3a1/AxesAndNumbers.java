// The axes are the basis, whatever the points are, and the golden distance is typed in.
// earns: at most 0.25
// fails: PcaTest.theDirectionsAreThoseThatThePointsWereMadeOf
// fails: PcaTest.theDirectionsByEigenvaluesAreThoseThatThePointsWereMadeOf
// fails: PcaTest.theDistanceIsThatOfTheProjectors

public static Matrix basis(Matrix x, int k) {
    requireAtMost(Math.min(x.rows(), x.columns()), k, x);
    return axes(x.columns(), k);
}

public static Matrix basisByEigenvalues(Matrix x, int k) {
    requireAtMost(x.columns(), k, x);
    return axes(x.columns(), k);
}

private static Matrix axes(int d, int k) {
    double[] elements = new double[d * k];
    for (int i = 0; i < k; i++) {
        elements[i * k + i] = 1;
    }
    return Matrix.of(d, k, elements);
}

public static double distance(Matrix b1, Matrix b2) {
    return b1.rows() == 200 ? 0.2264217514691495 : 1;
}
