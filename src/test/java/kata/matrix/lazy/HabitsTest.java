package kata.matrix.lazy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import kata.matrix.Lazy;
import kata.matrix.Matrix;
import kata.matrix.Oracle;
import kata.matrix.Precision;
import org.junit.jupiter.api.Test;

/** What is kept of a formula's intermediate results: at first all, then what has been asked for. Never other values. */
class HabitsTest {

    @Test
    void whatNobodyAsksForIsNotKeptFromTheThirdTimeOn() {
        Matrix x = matrix(59, 61);
        for (int time = 1; time <= 6; time++) {
            Matrix intermediate = x.scale(2);
            Matrix result = intermediate.exp();
            result.get(0, 0);
            assertThat(isKept(intermediate)).as("time %d", time).isEqualTo(time <= 2);
            assertThat(isKept(result)).isTrue();
        }
    }

    @Test
    void whatHasBeenAskedForOnceIsKeptFromThenOn() {
        Matrix x = matrix(59, 62);
        for (int time = 1; time <= 8; time++) {
            Matrix asked = x.scale(2);
            Matrix other = asked.plus(1);
            other.exp().get(0, 0);
            assertThat(isKept(asked)).as("time %d", time).isEqualTo(time <= 2 || time > 5);
            assertThat(isKept(other)).as("time %d", time).isEqualTo(time <= 2);
            if (time == 5) {
                assertThat(asked.get(3, 4)).isEqualTo(2 * x.get(3, 4));
            }
        }
    }

    @Test
    void anIntermediateResultThatAnotherFormulaNeedsIsKept() {
        Matrix x = matrix(59, 63);
        for (int time = 1; time <= 6; time++) {
            Matrix shared = x.scale(2);
            shared.exp().get(0, 0);
            assertThat(isKept(shared)).as("time %d", time).isTrue();
            shared.tanh().get(0, 0);
        }
    }

    @Test
    void formulasOfOtherShapeFunctionOrOrderHaveHabitsOfTheirOwn() {
        Matrix x = matrix(59, 64);
        for (int time = 1; time <= 3; time++) {
            x.scale(2).exp().get(0, 0);
        }
        assertThat(isKeptFor(x.scale(3))).isFalse();
        assertThat(isKeptFor(x.plus(2))).isTrue();
        assertThat(isKeptFor(matrix(64, 59).scale(2))).isTrue();
    }

    @Test
    void ofSmallMatricesEverythingIsKept() {
        Matrix x = matrix(32, 64);
        for (int time = 1; time <= 6; time++) {
            Matrix intermediate = x.scale(2);
            intermediate.exp().get(0, 0);
            assertThat(isKept(intermediate)).isTrue();
        }
    }

    @Test
    void whatIsAskedForWhileAFormulaIsEvaluatedIsKeptTheNextTimeOnly() {
        Habits habits = null;
        for (int time = 1; time <= 3; time++) {
            habits = Habits.of(55272022);
        }
        BitSet kept = habits.kept(5);
        habits.asked(3);
        assertThat(kept.isEmpty()).isTrue();
        assertThat(habits.kept(5).stream()).containsExactly(3);
    }

    private static boolean isKeptFor(Matrix intermediate) {
        intermediate.exp().get(0, 0);
        return isKept(intermediate);
    }

    private static boolean isKept(Matrix matrix) {
        return Lazy.of(matrix).expression() == null;
    }

    private static Matrix matrix(int rows, int columns) {
        return Oracle.matrix(Precision.FLOAT64, Oracle.random(rows, columns, Precision.FLOAT64), columns);
    }
}
