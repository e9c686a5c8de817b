package problem3;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;
import kata.data.Golden;
import kata.data.Mnist;
import kata.grading.Check;
import kata.grading.Grades;
import kata.grading.Tolerance;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import kata.random.Generator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

@Grades("3b2")
class PlaneTest {
    private static final int IMAGES = 5000;
    private static final int NEIGHBOURS = 10;

    @Example
    @Grades(value = "3b2", weight = 3)
    void theFirstPrincipalCodesOfMnistAreThoseOfNumPy() {
        Matrix expected = Golden.matrix("problem3/plane/principal-codes");
        Matrix images = Mnist.test().first(expected.rows()).images(Precision.FLOAT64);
        Matrix codes = withSignsOf(expected,
                Plane.principalCodes(Mnist.train().images(Precision.FLOAT64), images, 2));
        Check.that("principal codes", codes).keptAs("problem3/plane/principal-codes")
                .unlike("components of images without their mean taken off", () -> images.matmul(firstColumns(2)))
                .isCloseTo(expected, Tolerance.ofLargest(1e-11));
    }

    @Property(tries = 20)
    void meanAndComponentsAreThoseOfTheTrainingPoints(@ForAll @IntRange(min = 0, max = 1 << 20) int seed) {
        Generator rng = Generator.defaultRng(seed);
        Matrix train = cloud(rng, 40, 3);
        Matrix others = cloud(rng, 9, -2);
        Matrix together = Plane.principalCodes(train, others, 2);
        for (int i = 0; i < others.rows(); i++) {
            Check.that("the codes of a point that is encoded alone",
                            Plane.principalCodes(train, others.slice(i, i + 1), 2))
                    .isCloseTo(together.slice(i, i + 1), Tolerance.ofLargest(1e-12));
        }
        Check.that("the mean code of the training points", Plane.principalCodes(train, train, 2).columnSums())
                .isCloseTo(Matrix.zeros(1, 2), Tolerance.within(Matrix.of(1, 2, 1e-11, 1e-11), "1e-11"));
    }

    @Property(tries = 40)
    void theAccuracyIsThatOfTheNearestNeighbours(@ForAll @IntRange(min = 0, max = 1 << 20) int seed,
                                                 @ForAll @IntRange(min = 1, max = 7) int count,
                                                 @ForAll @IntRange(min = 1, max = 3) int dimensions) {
        Generator rng = Generator.defaultRng(seed);
        int n = 30;
        Matrix codes = Matrix.of(n, dimensions, rng.standardNormal(n * dimensions));
        int[] labels = IntStream.range(0, n).map(i -> (int) rng.integers(0, 4)).toArray();
        Check.that("the accuracy of " + count + " neighbours", Plane.neighbourAccuracy(codes, labels, count))
                .unlike("points that are neighbours of their own: a point is left out of its vote",
                        () -> Matrix.of(1, 1, accuracy(codes, labels, count, true)))
                .isCloseTo(accuracy(codes, labels, count, false), Tolerance.exact());
    }

    @Example
    void ofClassesThatAreEquallyFrequentTheSmallestWins() {
        Matrix codes = Matrix.of(4, 1, 0, 1, -1.5, 100);
        Check.that("the accuracy of 2 neighbours of different classes",
                        Plane.neighbourAccuracy(codes, new int[] {3, 7, 3, 3}, 2))
                .isCloseTo(0.75, Tolerance.exact());
    }

    @Example
    void theNeighboursTellTheClassOfNearlyHalfOfTheDigitsByPca() {
        Matrix codes = Mnist.test().first(IMAGES).images(Precision.FLOAT64)
                .plusRow(Golden.matrix("problem3/mnist/mean").scale(-1)).matmul(firstColumns(2));
        Check.that("the accuracy of 10 neighbours in PCA's plane", accuracyOfFirst(codes))
                .keptAs("problem3/plane/accuracy-of-10-neighbours")
                .isCloseTo(Golden.matrix("problem3/plane/accuracy-of-10-neighbours"),
                        Tolerance.within(Matrix.of(1, 1, 0.001), "5 of the 5000 digits"));
    }

    @Example
    @Grades(value = "3b2", weight = 2)
    void afterAShortTrainingTheAutoencodersPlaneKeepsDigitsApartBetterThanPcas() {
        Matrix test = Mnist.test().images(Precision.FLOAT32);
        Matrix codes = QuickTraining.two().encode().apply(test);
        Matrix principal = Plane.principalCodes(Mnist.train().images(Precision.FLOAT32), test, 2);
        double autoencoder = accuracyOfFirst(codes);
        double pca = accuracyOfFirst(principal);
        QuickTraining.draw(figures -> figures.plane("figure-3-quick", principal, pca, codes, autoencoder));
        if (!(autoencoder >= pca + QuickTraining.MARGIN_2)) {
            throw new AssertionError(String.format(Locale.ROOT, "10 neighbours tell %.1f %% of the digits in the "
                    + "autoencoder's plane and %.1f %% in PCA's; after a short training it should be %.0f %% more",
                    100 * autoencoder, 100 * pca, 100 * QuickTraining.MARGIN_2));
        }
    }

    private static double accuracyOfFirst(Matrix codes) {
        return Plane.neighbourAccuracy(codes.slice(0, IMAGES), Mnist.test().first(IMAGES).labels(), NEIGHBOURS);
    }

    private static double accuracy(Matrix codes, int[] labels, int count, boolean withItself) {
        int right = 0;
        for (int i = 0; i < labels.length; i++) {
            int point = i;
            int[] votes = new int[Mnist.CLASSES];
            IntStream.range(0, labels.length).filter(j -> withItself || j != point).boxed()
                    .sorted(Comparator.comparingDouble(j -> codes.slice(point, point + 1)
                            .minus(codes.slice(j, j + 1)).square().sum()))
                    .limit(count).forEach(j -> votes[labels[j]]++);
            int winner = IntStream.range(0, votes.length).boxed().max(Comparator.<Integer>comparingInt(c -> votes[c])
                    .thenComparing(Comparator.reverseOrder())).orElseThrow();
            right += winner == labels[i] ? 1 : 0;
        }
        return right / (double) labels.length;
    }

    private static Matrix cloud(Generator rng, int n, double centre) {
        return Matrix.of(n, 4, rng.standardNormal(4 * n)).plus(centre)
                .matmul(Matrix.of(new double[][] {{4, 0, 0, 0}, {0, 2, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 0.5}}));
    }

    /** The first k golden components of MNIST. */
    private static Matrix firstColumns(int k) {
        return Golden.matrix("problem3/mnist/components-30").transpose().slice(0, k).transpose();
    }

    /** The columns, each with the sign that brings it nearer to the expected one: a component may have either. */
    private static Matrix withSignsOf(Matrix expected, Matrix codes) {
        if (codes.rows() != expected.rows() || codes.columns() != expected.columns()) {
            return codes;
        }
        double[] signs = Arrays.stream(expected.times(codes).columnSums().toArray()).map(s -> s < 0 ? -1 : 1).toArray();
        return codes.transpose().timesColumn(Matrix.of(signs.length, 1, signs)).transpose();
    }
}
