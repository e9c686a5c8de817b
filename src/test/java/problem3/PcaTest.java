package problem3;

import static problem3.Subspaces.columns;
import static problem3.Subspaces.identity;
import static problem3.Subspaces.normal;
import static problem3.Subspaces.projector;
import static problem3.Subspaces.projectorDiagonal;
import static problem3.Subspaces.requireBasis;
import static problem3.Subspaces.rotation;
import static problem3.Subspaces.within;

import java.util.function.BiFunction;
import java.util.stream.IntStream;
import kata.checks.AgainstGolden;
import kata.checks.AgainstGolden.Of;
import kata.checks.Check;
import kata.checks.Grades;
import kata.checks.Tolerance;
import kata.data.Golden;
import kata.matrix.Decompositions;
import kata.matrix.Decompositions.Svd;
import kata.matrix.Matrix;
import kata.random.Generator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

@Grades("3a1")
class PcaTest {
    private static final String FOLDER = "problem3/subspace/";
    private static final int K = 20;

    private final Matrix x = Golden.matrix(FOLDER + "X");
    private final Matrix truth = Golden.matrix(FOLDER + "B");

    // ---- The basis

    @Example
    @Grades(value = "3a1", part = "basis", weight = 4)
    @AgainstGolden(value = FOLDER + "pca-projector-diagonal", tolerance = 1e-12, of = Of.ONE)
    void theSubspaceAgreesWithGolden() {
        Matrix basis = requireBasis("basis", Pca.basis(x, K), x, K);
        known(Check.that("the projector's diagonal", projectorDiagonal(basis)), x)
                .agreesWithGolden(FOLDER + "pca-projector-diagonal");
    }

    @Example
    @Grades(value = "3a1", part = "basis by eigenvalues", weight = 3)
    @AgainstGolden(value = FOLDER + "pca-projector-diagonal-by-eigenvalues",
            golden = FOLDER + "pca-projector-diagonal", tolerance = 5e-12, of = Of.ONE)
    void theSubspaceByEigenvaluesAgreesWithGolden() {
        Matrix basis = requireBasis("basisByEigenvalues", Pca.basisByEigenvalues(x, K), x, K);
        known(Check.that("the projector's diagonal, by eigenvalues", projectorDiagonal(basis)), x)
                .agreesWithGolden(FOLDER + "pca-projector-diagonal-by-eigenvalues");
    }

    @Example
    @Grades(value = "3a1", part = "basis")
    @AgainstGolden(value = FOLDER + "singular-values", tolerance = 1e-12)
    void alongTheDirectionsThePointsAreAsLongAsTheSingularValues() {
        Matrix basis = requireBasis("basis", Pca.basis(x, 100), x, 100);
        Matrix expected = Golden.matrix(FOLDER + "singular-values");
        Check.that("the norms of the columns of X B", x.matmul(basis).square().columnSums().sqrt())
                .named((i, j) -> "the norm of X b" + (j + 1))
                .unlike("directions in ascending order: the largest singular value comes first",
                        () -> expected.transpose().select(IntStream.range(0, 100).map(i -> 99 - i).toArray())
                                .transpose())
                .agreesWithGolden(FOLDER + "singular-values");
    }

    @Property(tries = 40)
    @Grades(value = "3a1", part = "basis", weight = 3)
    void theDirectionsAreThoseThatThePointsWereMadeOf(@ForAll @IntRange(min = 0, max = 1 << 20) int seed) {
        checkDirections("basis", Pca::basis, seed);
    }

    @Property(tries = 40)
    @Grades(value = "3a1", part = "basis by eigenvalues", weight = 3)
    void theDirectionsByEigenvaluesAreThoseThatThePointsWereMadeOf(
            @ForAll @IntRange(min = 0, max = 1 << 20) int seed) {
        checkDirections("basisByEigenvalues", Pca::basisByEigenvalues, seed);
    }

    private static void checkDirections(String method, BiFunction<Matrix, Integer, Matrix> pca, int seed) {
        Points points = new Points(seed);
        for (int k = 1; k < points.rank; k++) {
            Matrix basis = requireBasis(method, pca.apply(points.x, k), points.x, k);
            Matrix expected = projector(columns(points.directions, 0, k));
            check("the projector of " + method, basis, k, points.x).isCloseTo(expected, within(1e-12, expected));
        }
    }

    @Property(tries = 40)
    @Grades(value = "3a1", part = "basis")
    void aDirectionIsFoundAlongWhichThePointsAreAThousandMillionthAsLong(
            @ForAll @IntRange(min = 0, max = 1 << 20) int seed) {
        Generator rng = Generator.defaultRng(seed);
        Matrix directions = Subspaces.random(rng, 6, 2);
        Matrix points = Subspaces.random(rng, 8, 2)
                .matmul(directions.transpose().timesColumn(Matrix.of(2, 1, 1, 1e-9)));
        Matrix expected = projector(directions);
        Check.that("the projector of basis for the singular values 1 and 1e-9",
                projector(requireBasis("basis", Pca.basis(points, 2), points, 2)))
                .unlike("the eigenvectors of XᵀX: squaring loses the second direction",
                        () -> projector(columns(Decompositions.symmetricEigenvalues(
                                points.transpose().matmul(points)).vectors(), 0, 2)))
                .isCloseTo(expected, within(1e-5, expected));
    }

    @Property(tries = 40)
    @Grades(value = "3a1", part = "basis")
    void theColumnsAreOrthonormalWhateverTheRank(@ForAll @IntRange(min = 0, max = 1 << 20) int seed,
                                                @ForAll @IntRange(min = 0, max = 3) int rank) {
        checkOrthonormal("basis", Pca::basis, seed, rank);
    }

    @Property(tries = 40)
    @Grades(value = "3a1", part = "basis by eigenvalues")
    void theColumnsByEigenvaluesAreOrthonormalWhateverTheRank(@ForAll @IntRange(min = 0, max = 1 << 20) int seed,
                                                             @ForAll @IntRange(min = 0, max = 3) int rank) {
        checkOrthonormal("basisByEigenvalues", Pca::basisByEigenvalues, seed, rank);
    }

    private static void checkOrthonormal(String method, BiFunction<Matrix, Integer, Matrix> pca, int seed, int rank) {
        Generator rng = Generator.defaultRng(seed);
        Matrix points = normal(rng, 6, rank).matmul(normal(rng, rank, 9));
        Matrix basis = requireBasis(method, pca.apply(points, 5), points, 5);
        Check.that("BᵀB of " + method, basis.transpose().matmul(basis))
                .isCloseTo(identity(5), Tolerance.ofLargest(1e-13));
    }

    @Example
    @Label("a basis of no columns or of more than there are is refused")
    void moreColumnsThanThereAreAndNoneAreRefused() {
        Matrix points = x.slice(0, 6).transpose().slice(0, 9).transpose();
        requireBasis("basis", Pca.basis(points, 6), points, 6);
        requireBasis("basisByEigenvalues", Pca.basisByEigenvalues(points, 9), points, 9);
        for (int k : new int[] {0, 7}) {
            Check.refusesShapes("basis of points (6, 9) with k = " + k, () -> Pca.basis(points, k));
            Check.refusesShapes("basis of points (9, 6) with k = " + k, () -> Pca.basis(points.transpose(), k));
        }
        for (int k : new int[] {0, 10}) {
            Check.refusesShapes("basisByEigenvalues of points (6, 9) with k = " + k,
                    () -> Pca.basisByEigenvalues(points, k));
        }
    }

    @Property(tries = 40)
    @Grades(value = "3a1", part = "basis")
    void theProjectorIsSymmetricAndIdempotent(@ForAll @IntRange(min = 0, max = 1 << 20) int seed) {
        Points points = new Points(seed);
        Matrix p = Pca.projector(requireBasis("basis", Pca.basis(points.x, 2), points.x, 2));
        Check.that("the sum of P's diagonal", p.times(identity(p.rows())).sum()).isCloseTo(2, within(1e-13));
        Check.that("Pᵀ", p.transpose()).isCloseTo(p, Tolerance.exact());
        Check.that("P P", p.matmul(p)).isCloseTo(p, Tolerance.ofLargest(1e-13));
    }

    @Property(tries = 40)
    @Grades(value = "3a1", part = "basis")
    void noSubspaceLeavesLessOfTheSquares(@ForAll @IntRange(min = 0, max = 1 << 20) int seed) {
        Points points = new Points(seed);
        Matrix basis = requireBasis("basis", Pca.basis(points.x, 2), points.x, 2);
        double best = points.x.matmul(projector(basis)).square().sum();
        double all = points.x.square().sum();
        Generator rng = Generator.defaultRng(seed + 1L);
        for (int other = 0; other < 20; other++) {
            double held = points.x.matmul(Subspaces.random(rng, points.x.columns(), 2)).square().sum();
            if (held > best + 1e-13 * all) {
                throw new AssertionError("of the squared lengths " + all + " the basis holds " + best
                        + ", a random subspace " + held + "; no subspace holds more than that of PCA");
            }
        }
    }

    // ---- The distance

    @Example
    @Grades(value = "3a1", part = "distance", weight = 2)
    @AgainstGolden(value = FOLDER + "pca-distance", tolerance = 3e-12, of = Of.ONE)
    void theDistanceOfPcaToTheTruthAgreesWithGolden() {
        Matrix pca = columns(Decompositions.svd(x).v(), 0, K);
        distance(pca, truth).agreesWithGolden(FOLDER + "pca-distance");
    }

    @Property(tries = 40)
    @Grades(value = "3a1", part = "distance")
    void theDistanceIsThatOfTheProjectors(@ForAll @IntRange(min = 0, max = 1 << 20) int seed,
                                          @ForAll @IntRange(min = 1, max = 5) int k1,
                                          @ForAll @IntRange(min = 1, max = 5) int k2) {
        Generator rng = Generator.defaultRng(seed);
        Matrix b1 = Subspaces.random(rng, 9, k1);
        Matrix b2 = Subspaces.random(rng, 9, k2);
        distance(b1, b2).isCloseTo(Subspaces.distance(b1, b2), within(1e-13));
        Check.that("distanceOfProjectors", Pca.distanceOfProjectors(b1, b2))
                .isCloseTo(Subspaces.distance(b1, b2), within(1e-13));
    }

    @Property(tries = 40)
    @Grades(value = "3a1", part = "distance")
    void theDistanceIsAMetric(@ForAll @IntRange(min = 0, max = 1 << 20) int seed) {
        Generator rng = Generator.defaultRng(seed);
        Matrix a = Subspaces.random(rng, 7, 3);
        Matrix b = Subspaces.random(rng, 7, 3);
        Matrix c = Subspaces.random(rng, 7, 3);
        double ab = Pca.distance(a, b);
        distance(a, b).isCloseTo(Subspaces.distance(a, b), within(1e-13));
        Check.that("distance(B2, B1)", Pca.distance(b, a)).isCloseTo(ab, within(1e-13));
        if (!(ab > 1e-3 && Pca.distance(a, c) <= ab + Pca.distance(b, c) + 1e-13)) {
            throw new AssertionError("the distances of three random subspaces are " + ab + ", " + Pca.distance(b, c)
                    + " and " + Pca.distance(a, c) + ": each is above 0 and at most the sum of the other two");
        }
    }

    @Property(tries = 40)
    @Grades(value = "3a1", part = "distance")
    @Label("the distance is that of subspaces, not of bases")
    void theDistanceIsThatOfSubspacesNotOfBases(@ForAll @IntRange(min = 0, max = 1 << 20) int seed,
                                               @ForAll @IntRange(min = 1, max = 6) int k) {
        Generator rng = Generator.defaultRng(seed);
        Matrix a = Subspaces.random(rng, 12, k);
        Matrix b = Subspaces.random(rng, 12, k);
        Matrix rotated = a.matmul(rotation(rng, k));
        Matrix shuffled = a.transpose().select(rng.permutation(k)).transpose().scale(-1);
        Check.that("the distance of a subspace to itself in another basis", Pca.distance(a, rotated))
                .unlike("the distance of the bases: the subspaces are the same",
                        () -> Matrix.of(1, 1, Math.sqrt(a.minus(rotated).square().sum())))
                .isCloseTo(0, within(1e-13));
        Check.that("the distance of a subspace to itself, columns of other sign and order", Pca.distance(a, shuffled))
                .isCloseTo(0, within(1e-13));
        if (!(Pca.distance(a, b) > 1e-3)) {
            throw new AssertionError("the distance of two random subspaces is " + Pca.distance(a, b)
                    + ": it is above 0 where they are not the same");
        }
        Check.that("the distance in another basis", Pca.distance(rotated, b))
                .isCloseTo(Pca.distance(a, b), within(1e-13));
    }

    @Property(tries = 40)
    @Grades(value = "3a1", part = "distance", weight = 2)
    void theDistanceIsRightForSubspacesThatAreClose(@ForAll @IntRange(min = 0, max = 1 << 20) int seed,
                                                   @ForAll @DoubleRange(min = -13, max = -1) double exponent) {
        double angle = Math.pow(10, exponent);
        Matrix all = Subspaces.random(Generator.defaultRng(seed), 30, 4);
        Matrix turned = columns(all, 2, 3).scale(Math.cos(angle)).plus(columns(all, 3, 4).scale(Math.sin(angle)));
        Matrix b1 = columns(all, 0, 3);
        Matrix b2 = b1.matmul(Matrix.of(3, 3, 1, 0, 0, 0, 1, 0, 0, 0, 0))
                .plus(turned.matmul(Matrix.of(1, 3, 0, 0, 1)));
        distance(b1, b2).unlike("the root of k1 + k2 − 2 ‖B1ᵀB2‖², where rounding errors of 1e-16 become 1e-8",
                        () -> Matrix.of(1, 1, Math.sqrt(6 - 2 * b1.transpose().matmul(b2).square().sum())))
                .isCloseTo(Math.sqrt(2) * Math.sin(angle), within(5e-14));
    }

    @Example
    @Grades(value = "3a1", part = "distance")
    void theDistanceNeedsNoMatrixOfTheSizeOfTheSpaceSquared() {
        int d = 50_000;
        double[] even = new double[2 * d];
        for (int i = 0; i < d; i++) {
            even[2 * i] = 1 / Math.sqrt(d);
            even[2 * i + 1] = (i % 2 == 0 ? 1 : -1) / Math.sqrt(d);
        }
        Matrix both = Matrix.of(d, 2, even);
        Check.that("the distance", Pca.distance(both, columns(both, 0, 1))).isCloseTo(1, within(1e-10));
        Check.that("the distance of two lines at right angles",
                Pca.distance(columns(both, 0, 1), columns(both, 1, 2))).isCloseTo(Math.sqrt(2), within(1e-10));
    }

    // ---- What mistakes look like

    private static Check distance(Matrix b1, Matrix b2) {
        return Check.that("the distance", Pca.distance(b1, b2))
                .unlike("the squared distance: the root is missing",
                        () -> Matrix.of(1, 1, Math.pow(Subspaces.distance(b1, b2), 2)))
                .unlike("one half of the squares: ‖(I − P2) B1‖ without ‖(I − P1) B2‖",
                        () -> Matrix.of(1, 1, Subspaces.distance(b1, b2) / Math.sqrt(2)));
    }

    private static Check known(Check check, Matrix x) {
        return check.unlike("PCA with the mean subtracted: here the subspace goes through the origin",
                        () -> projectorDiagonal(columns(Decompositions.svd(centred(x)).v(), 0, K)))
                .unlike("the directions of the smallest singular values", () -> {
                    Matrix v = Decompositions.svd(x).v();
                    return projectorDiagonal(columns(v, v.columns() - K, v.columns()));
                })
                .unlike("the eigenvectors of the smallest eigenvalues", () -> projectorDiagonal(columns(
                        Decompositions.symmetricEigenvalues(x.transpose().matmul(x)).vectors(), 200 - K, 200)));
    }

    private static Check check(String quantity, Matrix basis, int k, Matrix x) {
        return Check.that(quantity, projector(basis))
                .unlike("PCA with the mean subtracted: here the subspace goes through the origin",
                        () -> projector(columns(Decompositions.svd(centred(x)).v(), 0, k)))
                .unlike("the left singular vectors: a point is a row, so the directions are the right ones", () -> {
                    Svd svd = Decompositions.svd(x);
                    return projector(columns(svd.u(), 0, k));
                })
                .unlike("the directions of the smallest singular values", () -> {
                    Matrix v = Decompositions.svd(x).v();
                    return projector(columns(v, v.columns() - k, v.columns()));
                })
                .unlike("the first rows of V: the directions are its columns",
                        () -> projector(Decompositions.svd(x).v().slice(0, k).transpose()))
                .unlike("PCA of points of length 1: each counts as it is", () -> {
                    Matrix lengths = x.square().rowSums().sqrt();
                    return projector(columns(Decompositions.svd(
                            x.timesColumn(lengths.filledWith(1).divide(lengths))).v(), 0, k));
                });
    }

    private static Matrix centred(Matrix x) {
        return x.plusRow(x.columnSums().scale(-1.0 / x.rows()));
    }

    /** A few points with the singular values 1, 1/1.3, 1/1.3², … along random directions. */
    private static final class Points {
        final int rank;
        final Matrix directions;
        final Matrix x;

        Points(int seed) {
            Generator rng = Generator.defaultRng(seed);
            int n = (int) rng.integers(3, 9);
            int d = rng.integers(0, 2) == 0 ? n : (int) rng.integers(3, 9);
            rank = Math.min(n, d);
            directions = Subspaces.random(rng, d, rank);
            double[] values = IntStream.range(0, rank).mapToDouble(i -> Math.pow(1.3, -i)).toArray();
            x = Subspaces.random(rng, n, rank).matmul(directions.transpose().timesColumn(Matrix.of(rank, 1, values)));
        }
    }
}
