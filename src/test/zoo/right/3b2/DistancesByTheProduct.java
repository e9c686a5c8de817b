// All distances at once, ‖a‖² + ‖b‖² − 2 a·b, and the nearest points found one after another; the codes with the other
// sign.

import kata.matrix.Precision;

public static Matrix principalCodes(Matrix train, Matrix images, int k) {
    return CentredPca.fit(train, k).encode(images).scale(-1);
}

public static double neighbourAccuracy(Matrix codes, int[] labels, int count) {
    Matrix points = codes.to(Precision.FLOAT64);
    int n = points.rows();
    Matrix squares = points.square().rowSums();
    double[] distances = points.matmul(points.transpose()).scale(-2).plusColumn(squares)
            .plusRow(squares.transpose()).toArray();
    int right = 0;
    for (int i = 0; i < n; i++) {
        boolean[] taken = new boolean[n];
        taken[i] = true;
        int[] votes = new int[Mnist.CLASSES];
        for (int vote = 0; vote < count; vote++) {
            int nearest = -1;
            for (int j = 0; j < n; j++) {
                if (!taken[j] && (nearest < 0 || distances[i * n + j] < distances[i * n + nearest])) {
                    nearest = j;
                }
            }
            taken[nearest] = true;
            votes[labels[nearest]]++;
        }
        int best = Mnist.CLASSES - 1;
        for (int c = Mnist.CLASSES - 2; c >= 0; c--) {
            best = votes[c] >= votes[best] ? c : best;
        }
        right += best == labels[i] ? 1 : 0;
    }
    return (double) right / n;
}
