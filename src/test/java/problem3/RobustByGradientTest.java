package problem3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kata.matrix.Matrix;
import kata.random.Generator;
import net.jqwik.api.Example;

class RobustByGradientTest {
    @Example
    void aRateThatFallsByAFactorLeadsAllTheWayToTheSharpMinimum() {
        SubspaceData data = SubspaceData.homework();
        List<Matrix> told = new ArrayList<>();
        Matrix basis = RobustByGradient.fit(data.x(), 20, Generator.defaultRng(1), told::add);
        assertThat(Subspaces.distance(basis, data.basis())).isLessThan(1e-9);
        assertThat(told.size()).isEqualTo(1000);   // hasSize would print them all
        assertThat(told.get(999)).isEqualTo(basis);
        assertThat(Subspaces.distance(told.get(0), data.basis())).isGreaterThan(1);
    }

    /** From columns that are longer than the points, the steps are too short in most draws. */
    @Example
    void theSubspaceIsFoundWhateverIsDrawn() {
        for (int seed = 0; seed < 3; seed++) {
            SubspaceData data = SubspaceData.likeTheHomework(seed, 2);
            Matrix basis = RobustByGradient.fit(data.x(), 20, Generator.defaultRng(100_000 + seed), a -> { });
            assertThat(Subspaces.distance(basis, data.basis())).as("seed %d", seed).isLessThan(1e-9);
        }
    }
}
