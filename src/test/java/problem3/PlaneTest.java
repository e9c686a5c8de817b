package problem3;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import kata.checks.AgainstGolden;
import kata.checks.AgainstGolden.Of;
import kata.checks.Check;
import kata.checks.Grades;
import kata.checks.Tolerance;
import kata.data.Golden;
import kata.data.Mnist;
import kata.matrix.Decompositions;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import kata.random.Generator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

@Grades("3b2")
class PlaneTest {
    private static final int IMAGES = 5000;
    private static final int SOME = 1000;
    private static final int NEIGHBOURS = 10;
    private static final Tolerance SHARE = Tolerance.ofEach(1e-12);
    /** 5 of the 5000, or 1 of the 1000. */
    private static final double FIVE_DIGITS = 0.001;

    @Example
    @Grades(value = "3b2", part = "principal codes", weight = 3)
    @Tag("slow")
    @AgainstGolden(value = "problem3/plane/principal-codes", tolerance = 1e-11)
    void theFirstPrincipalCodesOfMnistAreThoseOfNumPy() {
        Matrix expected = Golden.matrix("problem3/plane/principal-codes");
        Matrix images = Mnist.test().first(expected.rows()).images(Precision.FLOAT64);
        Matrix codes = withSignsOf(expected,
                Plane.principalCodes(Mnist.train().images(Precision.FLOAT64), images, 2));
        Check.that("principal codes", codes)
                .unlike("images without the mean taken off", () -> images.matmul(firstColumns(2)))
                .agreesWithGolden("problem3/plane/principal-codes");
    }

    @Property(tries = 20)
    @Grades(value = "3b2", part = "principal codes")
    void meanAndComponentsAreThoseOfTheTrainingPoints(@ForAll @IntRange(min = 0, max = 1 << 20) int seed,
                                                      @ForAll @IntRange(min = 1, max = 3) int k) {
        Generator rng = Generator.defaultRng(seed);
        Matrix train = cloud(rng, 40, 3);
        Matrix others = cloud(rng, 9, -2);
        Matrix mean = mean(train);
        Matrix components = components(train, mean, k);
        Matrix expected = minus(others, mean).matmul(components);
        Matrix codes = withSignsOf(expected, Plane.principalCodes(train, others, k));
        Check.that("principal codes", codes)
                .unlike("points without the mean taken off", () -> withSignsOf(codes, others.matmul(components)))
                .unlike("PCA without the mean taken off",
                        () -> withSignsOf(codes, others.matmul(components(train, mean.scale(0), k))))
                .unlike("points with their own mean taken off: it is that of the training points",
                        () -> withSignsOf(codes, minus(others, mean(others)).matmul(components)))
                .unlike("PCA of the points themselves: mean and components are those of the training points",
                        () -> withSignsOf(codes,
                                minus(others, mean(others)).matmul(components(others, mean(others), k))))
                .unlike("codes divided by their spread: they are as long as they are", () -> withSignsOf(codes,
                        dividedBySpread(expected, minus(train, mean).matmul(components))))
                .unlike("components in ascending order: that of the largest variance comes first",
                        () -> withSignsOf(codes, backwards(expected)))
                .isCloseTo(expected, Tolerance.ofLargest(1e-11));
    }

    @Property(tries = 40)
    @Grades(value = "3b2", part = "neighbours")
    void theAccuracyIsThatOfTheNearestNeighbours(@ForAll @IntRange(min = 0, max = 1 << 20) int seed,
                                                 @ForAll @IntRange(min = 1, max = 7) int count,
                                                 @ForAll @IntRange(min = 1, max = 3) int dimensions) {
        Generator rng = Generator.defaultRng(seed);
        int n = 30;
        Matrix codes = Matrix.of(n, dimensions, rng.standardNormal(n * dimensions));
        int[] labels = IntStream.range(0, n).map(i -> (int) rng.integers(6, 10)).toArray();
        Check.that("the accuracy by " + count + " of the neighbours",
                        Plane.neighbourAccuracy(codes, labels.clone(), count))
                .isCloseTo(accuracy(codes, labels, count), SHARE);
    }

    /** Classes around corners of their own; enough points that mistakes lead to values of their own. */
    @Example
    @Grades(value = "3b2", part = "neighbours")
    void theAccuracyOfAThousandPointsIsThatOfTheNearestNeighbours() {
        Generator rng = Generator.defaultRng(2);
        int n = 1000;
        int[] labels = IntStream.range(0, n).map(i -> (int) rng.integers(0, 10)).toArray();
        Matrix corners = Matrix.of(10, 3, rng.standardNormal(10 * 3));
        Matrix codes = corners.select(labels).plus(Matrix.of(n, 3, rng.standardNormal(n * 3)));
        double right = accuracy(codes, labels, 4);
        Check.that("the accuracy by 4 of the neighbours", Plane.neighbourAccuracy(codes, labels.clone(), 4))
                .unlike("points that are neighbours of their own: a point is left out of its vote", () -> scalar(
                        accuracy(codes, labels, 4, PlaneTest::squaredDistance, true)))
                .unlike("one neighbour too many", () -> scalar(accuracy(codes, labels, 5)))
                .unlike("5 neighbours of which one is the point itself: it is left out", () -> scalar(
                        accuracy(codes, labels, 5, PlaneTest::squaredDistance, true)))
                .unlike("one neighbour too few", () -> scalar(accuracy(codes, labels, 3)))
                .unlike("the farthest neighbours", () -> scalar(
                        accuracy(codes, labels, 4, (a, b) -> -squaredDistance(a, b), false)))
                .unlike("the Manhattan distance: the nearest are those by the root of the sum of squares", () -> scalar(
                        accuracy(codes, labels, 4, (a, b) -> IntStream.range(0, a.length)
                                .mapToDouble(c -> Math.abs(a[c] - b[c])).sum(), false)))
                .unlike("neighbours of large dot product: the nearest ones have the least distance", () -> scalar(
                        accuracy(codes, labels, 4, (a, b) -> -IntStream.range(0, a.length)
                                .mapToDouble(c -> a[c] * b[c]).sum(), false)))
                .unlike("the number of points: their share is asked for", () -> scalar(n * right))
                .unlike("a percentage: the share is between 0 and 1", () -> scalar(100 * right))
                .unlike("the share of neighbours of a point's own class: the share of points is asked for",
                        () -> scalar(shareOfVotes(codes, labels, 4)))
                .unlike("the share of points that are told wrongly", () -> scalar((n - n * right) / n))
                .isCloseTo(right, SHARE);
    }

    @Example
    @Grades(value = "3b2", part = "neighbours")
    void ofClassesThatAreEquallyFrequentTheSmallestWins() {
        Matrix codes = Matrix.of(7, 1, 0, 1, -1.5, 100, 1000, 1001, 1002.5);
        Check.that("the accuracy by 2 neighbours of different classes",
                        Plane.neighbourAccuracy(codes, new int[] {3, 7, 3, 3, 8, 2, 8}, 2))
                .unlike("the largest class of those that are equally frequent", () -> scalar(2 / 7.0))
                .unlike("the nearest neighbour's class of those that are equally frequent", () -> scalar(1 / 7.0))
                .isCloseTo(3 / 7.0, SHARE);
    }

    @Example
    @Grades(value = "3b2", part = "neighbours")
    void aPointInTheSamePlaceIsANeighbourAndThePointItselfIsNot() {
        Matrix codes = Matrix.of(6, 1, 0, 0, 20, 20, 100, 101);
        Check.that("the accuracy by 1 neighbour, where two pairs of points are in one place",
                        Plane.neighbourAccuracy(codes, new int[] {1, 2, 4, 4, 3, 3}, 1))
                .unlike("points of which those in the same place are left out: only the point itself is",
                        () -> scalar(2 / 6.0))
                .unlike("points that leave out the first of the sorted, which may be another in the same place",
                        () -> scalar(5 / 6.0))
                .isCloseTo(4 / 6.0, SHARE);
    }

    @Example
    @Grades(value = "3b2", part = "neighbours")
    @Tag("slow")
    @AgainstGolden(value = "problem3/plane/accuracy-of-10-neighbours", tolerance = FIVE_DIGITS, of = Of.ONE)
    void theNeighboursTellTheClassOfNearlyHalfOfTheDigitsByPca() {
        Matrix codes = principalPlane(Mnist.test().first(IMAGES));
        checkOfFirst(IMAGES, "PCA's", codes).agreesWithGolden("problem3/plane/accuracy-of-10-neighbours");
    }

    /**
     * What a blank would stop comes before the training. The test judges by an accuracy of its own, and holds the other
     * one against it for some of the images: theNeighboursTellTheClassOfNearlyHalfOfTheDigitsByPca has all of them.
     */
    @Example
    @Grades(value = "3b2", weight = 2)
    @Tag("slow")
    @Label("after a short training 10 neighbours tell more digits in the autoencoder's plane than in PCA's")
    void afterAShortTrainingTheAutoencodersPlaneKeepsDigitsApartBetterThanPcas() {
        Matrix test = Mnist.test().images(Precision.FLOAT32);
        Matrix principal = principalPlane(Mnist.test());
        checkOfSome("PCA's", principal);
        double pca = Golden.matrix("problem3/plane/accuracy-of-10-neighbours").get(0, 0);
        Matrix codes = QuickTraining.two().model().encode().apply(test);
        double autoencoder = accuracy(codes.slice(0, IMAGES), Mnist.test().first(IMAGES).labels(), NEIGHBOURS);
        QuickTraining.draw(figures -> figures.plane("figure-3-quick", principal, pca, codes, autoencoder));
        if (!(autoencoder >= pca + QuickTraining.MARGIN_2)) {
            throw new AssertionError(String.format(Locale.ROOT, "10 neighbours tell %.1f %% of the digits in the "
                    + "autoencoder's plane and %.1f %% in PCA's; after a short training it should be %.0f %% more",
                    100 * autoencoder, 100 * pca, 100 * QuickTraining.MARGIN_2));
        }
        checkOfSome("the autoencoder's", codes);
    }

    private static void checkOfSome(String whose, Matrix codes) {
        int[] labels = Mnist.test().first(SOME).labels();
        checkOfFirst(SOME, whose, codes).isCloseTo(accuracy(codes.slice(0, SOME), labels, NEIGHBOURS),
                Tolerance.absolute(FIVE_DIGITS));
    }

    private static Check checkOfFirst(int count, String whose, Matrix codes) {
        return Check.that("the accuracy of 10 neighbours in " + whose + " plane", Plane.neighbourAccuracy(
                codes.slice(0, count).to(Precision.FLOAT64), Mnist.test().first(count).labels(), NEIGHBOURS));
    }

    private static double accuracy(Matrix codes, int[] labels, int count) {
        return accuracy(codes, labels, count, PlaneTest::squaredDistance, false);
    }

    private static double accuracy(Matrix codes, int[] labels, int count,
                                   ToDoubleBiFunction<double[], double[]> distance, boolean withItself) {
        double[][] points = IntStream.range(0, labels.length).mapToObj(i -> codes.slice(i, i + 1).toArray())
                .toArray(double[][]::new);
        int agreeing = 0;
        for (int i = 0; i < labels.length; i++) {
            int point = i;
            double[] distances = Arrays.stream(points).mapToDouble(p -> distance.applyAsDouble(points[point], p))
                    .toArray();
            distances[i] = withItself ? distances[i] : Double.POSITIVE_INFINITY;
            int[] counts = new int[Mnist.CLASSES];
            for (int vote = 0; vote < count; vote++) {
                int nearest = 0;
                for (int j = 1; j < distances.length; j++) {
                    nearest = distances[j] < distances[nearest] ? j : nearest;
                }
                counts[labels[nearest]]++;
                distances[nearest] = Double.POSITIVE_INFINITY;
            }
            int winner = IntStream.range(0, counts.length).boxed().max(Comparator.<Integer>comparingInt(c -> counts[c])
                    .thenComparing(Comparator.reverseOrder())).orElseThrow();
            agreeing += winner == labels[i] ? 1 : 0;
        }
        return agreeing / (double) labels.length;
    }

    private static double shareOfVotes(Matrix codes, int[] labels, int count) {
        double[][] points = IntStream.range(0, labels.length).mapToObj(i -> codes.slice(i, i + 1).toArray())
                .toArray(double[][]::new);
        return IntStream.range(0, labels.length).mapToDouble(i -> IntStream.range(0, labels.length)
                .filter(j -> j != i).boxed()
                .sorted(Comparator.comparingDouble(j -> squaredDistance(points[i], points[j])))
                .limit(count).filter(j -> labels[j] == labels[i]).count() / (double) count).average().orElseThrow();
    }

    private static double squaredDistance(double[] a, double[] b) {
        double sum = 0;
        for (int c = 0; c < a.length; c++) {
            sum += (a[c] - b[c]) * (a[c] - b[c]);
        }
        return sum;
    }

    private static Matrix scalar(double value) {
        return Matrix.of(1, 1, value);
    }

    private static Matrix mean(Matrix points) {
        return points.columnSums().scale(1.0 / points.rows());
    }

    private static Matrix minus(Matrix points, Matrix mean) {
        return points.plusRow(mean.scale(-1));
    }

    private static Matrix dividedBySpread(Matrix codes, Matrix ofTraining) {
        Matrix spread = ofTraining.square().columnSums().scale(1.0 / ofTraining.rows()).sqrt().transpose();
        return codes.transpose().timesColumn(spread.filledWith(1).divide(spread)).transpose();
    }

    private static Matrix backwards(Matrix codes) {
        int k = codes.columns();
        return codes.transpose().select(IntStream.range(0, k).map(i -> k - 1 - i).toArray()).transpose();
    }

    private static Matrix components(Matrix points, Matrix mean, int k) {
        return Subspaces.columns(Decompositions.svd(minus(points, mean)).v(), 0, k);
    }

    private static Matrix cloud(Generator rng, int n, double centre) {
        return Matrix.of(n, 4, rng.standardNormal(4 * n)).plus(centre)
                .matmul(Matrix.of(new double[][] {{4, 0, 0, 0}, {0, 2, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 0.5}}));
    }

    /** The images in the plane of NumPy's first two components. */
    private static Matrix principalPlane(Mnist digits) {
        return digits.images(Precision.FLOAT64).plusRow(Golden.matrix("problem3/mnist/mean").scale(-1))
                .matmul(firstColumns(2));
    }

    /** The first k golden components of MNIST. */
    private static Matrix firstColumns(int k) {
        return Golden.matrix("problem3/mnist/components-30").transpose().slice(0, k).transpose();
    }

    /** The columns, each with the sign that brings it nearer to the expected one: a component may have either. */
    private static Matrix withSignsOf(Matrix expected, Matrix codes) {
        if (codes == null || codes.rows() != expected.rows() || codes.columns() != expected.columns()) {
            return codes;
        }
        double[] signs = Arrays.stream(expected.times(codes).columnSums().toArray()).map(s -> s < 0 ? -1 : 1).toArray();
        return codes.transpose().timesColumn(Matrix.of(signs.length, 1, signs)).transpose();
    }
}
