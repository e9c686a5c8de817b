package problem3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import kata.random.Generator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What the solution of 3a2 does beyond what is asked of an answer. */
@EnabledIfSystemProperty(named = "kata.graded", matches = "solutions", disabledReason = "an answer need not do it")
class SolutionOf3a2Test {
    private final SubspaceData data = SubspaceData.draw(Generator.defaultRng(1), 50, 5, 30, 3);

    @Test
    void pointsMayHaveAnyLength() {
        for (int exponent : new int[] {-40, 40}) {
            Matrix found = RobustFactorization.fit(data.x().scale(Math.scalb(1.0, exponent)), 3, a -> { });
            assertThat(Subspaces.distance(found, data.basis())).as("times 2^%d", exponent).isLessThan(1e-12);
        }
    }

    /** PCA turns towards outliers that are twice as long as the other points, and reweighting stays there. */
    @Test
    void outliersMayBeLongerThanTheOtherPoints() {
        for (double length : new double[] {1.8, Math.sqrt(10), 7}) {
            SubspaceData long2 = Subspaces.withLongerOutliers(SubspaceData.homework(), length);
            Matrix found = RobustFactorization.fit(long2.x(), 20, a -> { });
            assertThat(Subspaces.distance(found, long2.basis())).as("%.2f times as long", length).isLessThan(1e-12);
        }
    }

    @Test
    void aPointAtTheOriginHasNoDirectionToStartFrom() {
        double[] factors = IntStream.range(0, 50).mapToDouble(i -> i == 7 ? 0 : 1).toArray();
        Matrix found = RobustFactorization.fit(data.x().timesColumn(Matrix.of(50, 1, factors)), 3, a -> { });
        assertThat(Subspaces.distance(found, data.basis())).isLessThan(1e-12);
    }

    @Test
    void pointsMayBeInFloat32() {
        Matrix found = RobustFactorization.fit(data.x().to(Precision.FLOAT32), 3, a -> { });
        assertThat(Subspaces.distance(found.to(Precision.FLOAT64), data.basis())).isLessThan(1e-5);
    }

    @Test
    void pointsThatAreAllZeroLieOnAnySubspace() {
        List<Matrix> told = new ArrayList<>();
        Matrix found = RobustFactorization.fit(Matrix.zeros(10, 8), 3, told::add);
        assertThat(told).hasSize(1);
        assertThat(found.toArray()).doesNotContain(Double.NaN);
    }

    /** Points without any subspace: about 25 sweeps bring the floor down to zero, and from there it is a long way. */
    @Test
    void itGoesOnAsLongAsSomethingIsGained() {
        Matrix points = Subspaces.normal(Generator.defaultRng(4), 50, 8);
        List<Matrix> told = new ArrayList<>();
        Matrix found = RobustFactorization.fit(points, 3, told::add);
        double further = Subspaces.sumOfNorms(points, Subspaces.reweighted(points, found, 1, 1000));
        assertThat(further).isGreaterThan((1 - 1e-10) * Subspaces.sumOfNorms(points, found));
        assertThat(told.size()).isBetween(130, 142);   // hasSize would print them all
    }

    @Test
    void butNotForever() {
        List<Matrix> told = new ArrayList<>();
        RobustFactorization.fit(Subspaces.normal(Generator.defaultRng(2), 50, 8), 3, told::add);
        assertThat(told.size()).isEqualTo(501);
    }

    @Test
    void itStartsAtPcaOfPointsOfOneLength() {
        List<Matrix> told = new ArrayList<>();
        double[] lengths = IntStream.range(0, 50).mapToDouble(i -> i < 45 ? 1 : 5).toArray();
        RobustFactorization.fit(data.x().timesColumn(Matrix.of(50, 1, lengths)), 3, told::add);
        assertThat(Subspaces.distance(told.get(0), Pca.basis(data.x(), 3))).isLessThan(1e-12);
        assertThat(Subspaces.distance(told.get(1), Pca.basis(data.x(), 3))).isGreaterThan(1e-3);
    }
}
