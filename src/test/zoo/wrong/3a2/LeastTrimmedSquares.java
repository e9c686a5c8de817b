// Least trimmed squares: PCA of the nearest 70 %, again and again. What is least is a sum of squares.
// earns: at most 0.25
// fails: RobustFactorizationTest.theBestLineForPointsInAPlaneGoesThroughTheMiddleOne
// fails: RobustFactorizationTest.withNoiseTheObjectiveCannotBeLoweredFromThere

import java.util.Comparator;
import java.util.stream.IntStream;

public static Matrix fit(Matrix x, int k, Consumer<Matrix> progress) {
    Pca.requireAtMost(Math.min(x.rows(), x.columns()), k, x);
    Matrix basis = Pca.basis(x, k);
    for (int sweep = 0; sweep < 50; sweep++) {
        double[] r = residuals(x, basis).toArray();
        int[] nearest = IntStream.range(0, r.length).boxed().sorted(Comparator.comparingDouble(i -> r[i]))
                .limit(Math.max(k, 7 * r.length / 10)).mapToInt(i -> i).toArray();
        Matrix kept = x.select(nearest);
        basis = Pca.basisByEigenvalues(kept, k);
        progress.accept(basis);
    }
    return basis;
}
