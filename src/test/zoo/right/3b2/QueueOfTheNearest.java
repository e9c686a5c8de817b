// A queue of the nearest points; the share is added up in parts; PCA by singular vectors of the centred images.

import java.util.PriorityQueue;

public static Matrix principalCodes(Matrix train, Matrix images, int k) {
    Matrix mean = train.columnSums().scale(1.0 / train.rows());
    Matrix centred = train.plusRow(mean.scale(-1)).to(kata.matrix.Precision.FLOAT64);
    Matrix basis = Pca.basisByEigenvalues(centred, k).to(images.precision());
    return images.matmul(basis).plusRow(mean.matmul(basis.to(mean.precision())).to(images.precision()).scale(-1));
}

public static double neighbourAccuracy(Matrix codes, int[] labels, int count) {
    int n = codes.rows();
    double[][] points = new double[n][];
    for (int i = 0; i < n; i++) {
        points[i] = codes.slice(i, i + 1).toArray();
    }
    double share = 0;
    for (int i = 0; i < n; i++) {
        PriorityQueue<double[]> nearest = new PriorityQueue<>((a, b) -> Double.compare(b[0], a[0]));
        for (int j = 0; j < n; j++) {
            double squares = 0;
            for (int c = 0; c < points[i].length; c++) {
                squares += (points[i][c] - points[j][c]) * (points[i][c] - points[j][c]);
            }
            if (j != i) {
                nearest.add(new double[] {Math.sqrt(squares), labels[j]});
            }
            if (nearest.size() > count) {
                nearest.poll();
            }
        }
        int[] votes = new int[10];
        nearest.forEach(neighbour -> votes[(int) neighbour[1]]++);
        int best = 0;
        for (int c = 0; c < 10; c++) {
            if (votes[c] > votes[best]) {
                best = c;
            }
        }
        share += best == labels[i] ? 1.0 / n : 0;
    }
    return share;
}
