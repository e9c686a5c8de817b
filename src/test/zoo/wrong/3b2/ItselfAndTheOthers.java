// A point votes with its neighbours, in addition to them.
// fails: PlaneTest.theAccuracyOfAThousandPointsIsThatOfTheNearestNeighbours
// says: of which one is the point itself

public static double neighbourAccuracy(Matrix codes, int[] labels, int count) {
    double[] z = codes.toArray();
    int n = codes.rows();
    int k = codes.columns();
    int right = 0;
    for (int i = 0; i < n; i++) {
        double[] distances = new double[n];
        for (int j = 0; j < n; j++) {
            for (int c = 0; c < k; c++) {
                double difference = z[i * k + c] - z[j * k + c];
                distances[j] += difference * difference;
            }
        }
        double[] sorted = distances.clone();
        Arrays.sort(sorted);
        int[] votes = new int[Mnist.CLASSES];
        for (int j = 0; j < n; j++) {
            votes[labels[j]] += distances[j] <= sorted[count] ? 1 : 0;
        }
        int winner = 0;
        for (int c = 1; c < votes.length; c++) {
            winner = votes[c] > votes[winner] ? c : winner;
        }
        right += winner == labels[i] ? 1 : 0;
    }
    return right / (double) n;
}
