// What is at distance 0 is left out, and not the point itself.
// fails: PlaneTest.aPointInTheSamePlaceIsANeighbourAndThePointItselfIsNot
// says: those in the same place are left out

public static double neighbourAccuracy(Matrix codes, int[] labels, int count) {
    double[] z = codes.toArray();
    int n = codes.rows();
    int k = codes.columns();
    int right = 0;
    for (int i = 0; i < n; i++) {
        double[] d = new double[n];
        Integer[] order = new Integer[n];
        for (int j = 0; j < n; j++) {
            order[j] = j;
            for (int c = 0; c < k; c++) {
                double x = z[i * k + c] - z[j * k + c];
                d[j] += x * x;
            }
        }
        Arrays.sort(order, (a, b) -> Double.compare(d[a], d[b]));
        int[] votes = new int[10];
        int used = 0;
        for (int j = 0; j < n && used < count; j++) { if (d[order[j]] > 0) { votes[labels[order[j]]]++; used++; } }
        int winner = 0;
        for (int c = 1; c < votes.length; c++) { winner = votes[c] > votes[winner] ? c : winner; }
        right += winner == labels[i] ? 1 : 0;
    }
    return right / (double) n;
}
