// All distances at once, ‖a‖² + ‖b‖² − 2 a·b, and the points sorted by them; the codes with the other sign.

import java.util.Comparator;
import java.util.stream.IntStream;
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
        int point = i;
        int[] classes = IntStream.range(0, n).filter(j -> j != point).boxed()
                .sorted(Comparator.comparingDouble(j -> distances[point * n + j]))
                .limit(count).mapToInt(j -> labels[j]).toArray();
        int best = -1;
        long most = 0;
        for (int c = 0; c < Mnist.CLASSES; c++) {
            int wanted = c;
            long votes = Arrays.stream(classes).filter(label -> label == wanted).count();
            if (votes > most) {
                most = votes;
                best = c;
            }
        }
        right += best == labels[i] ? 1 : 0;
    }
    return (double) right / n;
}
