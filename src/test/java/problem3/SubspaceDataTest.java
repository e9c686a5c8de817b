package problem3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kata.checks.Check;
import kata.checks.Tolerance;
import kata.data.Golden;
import kata.matrix.Matrix;
import kata.random.Generator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SubspaceDataTest {
    @Example
    void theHomeworksDataAreThoseOfNumPy() {
        SubspaceData data = SubspaceData.homework();
        Matrix basis = Golden.matrix("problem3/subspace/B");
        Matrix x = Golden.matrix("problem3/subspace/X");
        Check.that("B", data.basis()).isCloseTo(basis, Subspaces.within(2e-12, basis));
        Check.that("X", data.x()).isCloseTo(x, Subspaces.within(4e-12, x));
        assertThat(data.outliers()).isEqualTo(2);
    }

    @Property(tries = 20)
    void allRowsHaveLengthOneAndAllButTheOutliersLieOnTheSubspace(
            @ForAll @IntRange(min = 0, max = 1 << 20) int seed, @ForAll @IntRange(min = 0, max = 40) int outliers) {
        SubspaceData data = SubspaceData.draw(Generator.defaultRng(seed), 40, outliers, 15, 4);
        assertThat(data.x().shape()).isEqualTo("(40, 15)");
        assertThat(data.basis().shape()).isEqualTo("(15, 4)");
        Matrix squares = data.x().square().rowSums();
        Check.that("squared lengths", squares).isCloseTo(squares.filledWith(1), Tolerance.ofEach(1e-14));
        Matrix onIt = data.x().slice(0, 40 - outliers);
        assertThat(Subspaces.sumOfNorms(onIt, data.basis())).isLessThan(40 * 1e-14);
        assertThat(outliers == 0 ? 1 : Subspaces.sumOfNorms(data.x().slice(40 - outliers, 40), data.basis()))
                .isGreaterThan(outliers * 0.1);
    }

    @Example
    void theSmallestNumbersAndTheLargestFit() {
        Generator rng = Generator.defaultRng(1);
        int[][] right = {{1, 0, 1, 1}, {1, 1, 5, 2}, {10, 10, 5, 1}, {10, 0, 5, 5}};
        for (int[] numbers : right) {
            SubspaceData data = SubspaceData.draw(rng, numbers[0], numbers[1], numbers[2], numbers[3]);
            assertThat(data.x().shape()).isEqualTo("(" + numbers[0] + ", " + numbers[2] + ")");
            assertThat(data.basis().shape()).isEqualTo("(" + numbers[2] + ", " + numbers[3] + ")");
        }
    }

    @Example
    void numbersThatDoNotFitAreAnErrorThatSaysHowTheyWould() {
        Generator rng = Generator.defaultRng(1);
        int[][] wrong = {{0, 0, 5, 2}, {10, 11, 5, 2}, {10, -1, 5, 2}, {10, 1, 5, 6}, {10, 1, 5, 0}};
        for (int[] numbers : wrong) {
            assertThatThrownBy(() -> SubspaceData.draw(rng, numbers[0], numbers[1], numbers[2], numbers[3]))
                    .isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith(numbers[0] + " points with "
                            + numbers[1] + " outliers on a subspace of " + numbers[3] + " dimensions in R^5: ");
        }
    }
}
