package problem3;

import static problem3.Subspaces.normal;
import static problem3.Subspaces.requireBasis;
import static problem3.Subspaces.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import kata.NotAttempted;
import kata.checks.AgainstGolden;
import kata.checks.AgainstGolden.Of;
import kata.checks.Check;
import kata.checks.Grades;
import kata.checks.LongTraining;
import kata.data.Golden;
import kata.matrix.Decompositions;
import kata.matrix.Matrix;
import kata.random.Generator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;

/** Whatever the method: the subspace that it finds, and the objective there. */
@Grades("3a2")
class RobustFactorizationTest {
    private static final String FOLDER = "problem3/subspace/";
    private static final int K = 20;
    private static final double NEAR = 1e-6;
    private static Matrix found;

    private final Matrix x = Golden.matrix(FOLDER + "X");
    private final Matrix truth = Golden.matrix(FOLDER + "B");

    @Example
    @Grades(value = "3a2", part = "subspace", weight = 8)
    void theTrueSubspaceIsFound() {
        checkDistance(homework(), x, truth);
    }

    @Example
    @Grades(value = "3a2", part = "subspace", weight = 2)
    @AgainstGolden(value = FOLDER + "projector-diagonal", tolerance = NEAR, of = Of.ONE)
    void theProjectorAgreesWithGolden() {
        Check.that("the projector's diagonal", Subspaces.projectorDiagonal(homework()))
                .unlike("PCA", () -> Golden.matrix(FOLDER + "pca-projector-diagonal"))
                .agreesWithGolden(FOLDER + "projector-diagonal");
    }

    @Example
    @Grades(value = "3a2", part = "subspace", weight = 2)
    @AgainstGolden(value = FOLDER + "objective", tolerance = 7.07e-5, of = Of.ONE)
    void theObjectiveAgreesWithGolden() {
        Check.that("the sum of the norms", Subspaces.sumOfNorms(x, homework()))
                .unlike("PCA's subspace", () -> Matrix.of(1, 1, Subspaces.sumOfNorms(x, pca(x, K))))
                .agreesWithGolden(FOLDER + "objective");
        Check.that("objective()", RobustFactorization.objective(x, homework()))
                .isCloseTo(Subspaces.sumOfNorms(x, homework()), within(1e-12));
    }

    @Property(tries = 5)
    @Grades(value = "3a2", part = "subspace", weight = 6)
    void theTrueSubspaceIsFoundForOtherDraws(@ForAll @IntRange(min = 0, max = 1 << 20) int seed) {
        SubspaceData data = SubspaceData.likeTheHomework(seed, 2);
        checkDistance(fit(data.x(), K), data.x(), data.basis());
    }

    @Property(tries = 10)
    @Grades(value = "3a2", part = "subspace")
    void moreOutliersDoNotTurnTheSubspace(@ForAll @IntRange(min = 0, max = 1 << 20) int seed,
                                         @ForAll @IntRange(min = 1, max = 10) int outliers) {
        SubspaceData data = SubspaceData.draw(Generator.defaultRng(seed), 50, outliers, 30, 3);
        checkDistance(fit(data.x(), 3), data.x(), data.basis());
    }

    /**
     * For points in a plane, Σ |sin(φ − φ_i)| bends downwards between their angles, so that the best line goes through
     * a point: here through the middle one of five. Least squares go between, of all points or of the nearest.
     */
    @Property(tries = 5)
    @Grades(value = "3a2", part = "subspace")
    void theBestLineForPointsInAPlaneGoesThroughTheMiddleOne(@ForAll @IntRange(min = 0, max = 1 << 20) int seed) {
        Generator rng = Generator.defaultRng(seed);
        double[] angles = {-rng.random(), -rng.random(), 0, 0.5 * rng.random(), 0.5 * rng.random()};
        double[] points = Arrays.stream(angles).map(u -> u == 0 ? 0 : Math.signum(u) * 0.1 + 0.4 * u)
                .flatMap(angle -> DoubleStream.of(Math.cos(angle), Math.sin(angle))).toArray();
        Matrix plane = Subspaces.random(rng, 4, 2);
        Matrix x = Matrix.of(5, 2, points).matmul(plane.transpose());
        checkDistance(fit(x, 1), x, Subspaces.columns(plane, 0, 1));
    }

    @Property(tries = 5)
    void exactDataWithoutOutliersGiveTheirOwnSubspace(@ForAll @IntRange(min = 0, max = 1 << 20) int seed) {
        SubspaceData data = SubspaceData.draw(Generator.defaultRng(seed), 30, 0, 12, 4);
        checkDistance(fit(data.x(), 4), data.x(), data.basis());
    }

    @Property(tries = 5)
    void pointsThatComeTwiceAndPointsAtTheOriginDoNoHarm(@ForAll @IntRange(min = 0, max = 1 << 20) int seed) {
        SubspaceData data = SubspaceData.draw(Generator.defaultRng(seed), 30, 3, 12, 3);
        Matrix copies = stacked(stacked(data.x(), data.x()), Matrix.zeros(1, 12));
        checkDistance(fit(copies, 3), copies, data.basis());
    }

    @Example
    void aPointExactlyOnTheSubspaceDividesNothingByZero() {
        Matrix points = Matrix.of(new double[][] {{1, 0, 0}, {-1, 0, 0}, {0.5, 0, 0}, {-0.25, 0, 0}, {1, 0, 0},
            {0.6, 0.8, 0}, {0.6, -0.8, 0}});
        checkDistance(fit(points, 1), points, Matrix.of(3, 1, 1, 0, 0));
    }

    @Property(tries = 5)
    void moreDimensionsThanThePointsHaveHoldThemAll(@ForAll @IntRange(min = 0, max = 1 << 20) int seed) {
        Generator rng = Generator.defaultRng(seed);
        Matrix points = normal(rng, 10, 3).matmul(normal(rng, 3, 8));
        Check.that("the sum of the norms for 5 dimensions and points of rank 3",
                Subspaces.sumOfNorms(points, fit(points, 5))).isCloseTo(0, within(NEAR));
        for (int k : new int[] {0, 9}) {
            Check.refusesShapes("fit of points (10, 8) with k = " + k,
                    () -> RobustFactorization.fit(points, k, a -> { }));
        }
    }

    @Property(tries = 5)
    @Grades(value = "3a2", weight = 2)
    void withNoiseTheObjectiveCannotBeLoweredFromThere(@ForAll @IntRange(min = 0, max = 1 << 20) int seed) {
        Generator rng = Generator.defaultRng(seed);
        SubspaceData exact = SubspaceData.draw(rng, 60, 6, 8, 2);
        double[] lengths = Arrays.stream(rng.standardNormal(60)).map(z -> Math.pow(2, Math.tanh(z))).toArray();
        Matrix noisy = exact.x().plus(normal(rng, 60, 8).scale(0.05)).timesColumn(Matrix.of(60, 1, lengths));
        Matrix a = fit(noisy, 2);
        double lowered = Subspaces.sumOfNorms(noisy, Subspaces.reweighted(noisy, a, 1, 300));
        for (double part : new double[] {1e-4, 1e-6}) {    // a mistake is known by the first, also half way
            withNames(noisy, a).isCloseTo(lowered, within(part * lowered));
        }
    }

    private static Check withNames(Matrix noisy, Matrix a) {
        return Check.that("the sum of the norms for points with noise, of lengths from 0.5 to 2,",
                        Subspaces.sumOfNorms(noisy, a))
                .unlike("PCA's subspace", () -> sum(noisy, pca(noisy, 2)))
                .unlike("the subspace for points scaled to one length: that is another objective", () -> {
                    Matrix units = noisy.divideColumn(noisy.square().rowSums().sqrt());
                    return sum(noisy, Subspaces.reweighted(units, pca(units, 2), 1, 300));
                })
                .unlike("PCA's subspace of points scaled to one length: that is another objective",
                        () -> sum(noisy, pca(noisy.divideColumn(noisy.square().rowSums().sqrt()), 2)))
                .unlike("the subspace for points whose mean is subtracted: that is another objective", () -> {
                    Matrix centred = noisy.minusRow(noisy.columnSums().scale(1.0 / 60));
                    return sum(noisy, Subspaces.reweighted(centred, pca(centred, 2), 1, 300));
                })
                .unlike("least squares with the weights 1/r²: with 1/r, Σ r²/r is the sum of the norms",
                        () -> sum(noisy, Subspaces.reweighted(noisy, pca(noisy, 2), 2, 300)))
                .unlike("least squares with the weights 1/√r: with 1/r, Σ r²/r is the sum of the norms",
                        () -> sum(noisy, Subspaces.reweighted(noisy, pca(noisy, 2), 0.5, 300)));
    }

    @Example
    void progressIsToldOfBasesAndTheLastIsTheResult() {
        SubspaceData data = SubspaceData.draw(Generator.defaultRng(1), 30, 3, 12, 3);
        List<Matrix> told = new ArrayList<>();
        Matrix result = RobustFactorization.fit(data.x(), 3, told::add);
        if (told.isEmpty()) {
            throw new AssertionError("progress is never told of a basis; call progress.accept after each iteration");
        }
        told.forEach(a -> requireBasis("what progress is told", a, data.x(), 3));
        Check.that("the distance of what progress is told last to the result",
                Subspaces.distance(told.get(told.size() - 1), result)).isCloseTo(0, within(NEAR));
    }

    /** Draws the student's work if it is complete and the figures are wanted; see {@link SubspaceFigures}. */
    @AfterContainer
    static void drawTheFigures() {
        boolean wanted = found != null && LongTraining.areFiguresWanted();
        found = null;
        if (!wanted) {
            return;
        }
        Path folder = Path.of(System.getProperty("kata.output", "target/solutions"), "figures");
        try {
            SubspaceFigures.draw(folder);
            System.out.println("Figures: " + folder);
        } catch (NotAttempted blank) {
            System.out.println("Not all figures of 3a were drawn: " + blank.getMessage());
        } catch (IOException | RuntimeException noPicture) {
            System.out.println("No figures were drawn: " + noPicture.getMessage());
        }
    }

    private Matrix homework() {
        if (found == null) {
            found = fit(x, K);
        }
        return found;
    }

    private static Matrix fit(Matrix x, int k) {
        return requireBasis("the basis", RobustFactorization.fit(x, k, a -> { }), x, k);
    }

    private static void checkDistance(Matrix a, Matrix x, Matrix truth) {
        Matrix pca = pca(x, truth.columns());
        Check.that("the distance to the true subspace", Subspaces.distance(a, truth))
                .unlike("PCA's subspace", () -> Matrix.of(1, 1, Subspaces.distance(pca, truth)))
                .isCloseTo(0, within(NEAR));
    }

    private static Matrix pca(Matrix x, int k) {
        return Subspaces.columns(Decompositions.svd(x).v(), 0, k);
    }

    private static Matrix sum(Matrix x, Matrix a) {
        return Matrix.of(1, 1, Subspaces.sumOfNorms(x, a));
    }

    /** The rows of A, then those of B. */
    private static Matrix stacked(Matrix a, Matrix b) {
        List<double[]> rows = new ArrayList<>();
        for (Matrix part : List.of(a, b)) {
            for (int i = 0; i < part.rows(); i++) {
                rows.add(part.slice(i, i + 1).toArray());
            }
        }
        return Matrix.of(rows.toArray(double[][]::new));
    }
}
