package kata.matrix.lazy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kata.matrix.Lazy;
import kata.matrix.Matrix;
import kata.matrix.Oracle;
import kata.matrix.Precision;
import kata.matrix.kernel.Operation;
import kata.matrix.lazy.Expression.Elementwise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which steps become one, which do not, and that the optimizers' values are those of one step at a time. */
class FusionTest {
    private static final int TIMES = 5;
    private static final double EPSILON = 1e-8;

    private final Matrix x = Matrix.of(2, 2, 1, 2, 3, 4);
    private final Matrix y = Matrix.of(2, 2, 5, 6, 7, 8);
    private final Matrix z = Matrix.of(2, 2, 9, 10, 11, 12);

    // ---- What becomes one step

    @Test
    void aSumOfMultiplesIsACombination() {
        assertThat(fused(x.scale(0.9).plus(y.scale(0.1)))).isEqualTo(combination(x, 0.9, y, 0.1, false));
        assertThat(fused(x.plus(y.scale(0.1)))).isEqualTo(combination(x, 1, y, 0.1, false));
        assertThat(fused(x.scale(0.9).plus(y))).isEqualTo(combination(x, 0.9, y, 1, false));
    }

    @Test
    void aRunningMeanOfSquaresIsACombination() {
        assertThat(fused(x.scale(0.9).plus(y.square().scale(0.1)))).isEqualTo(combination(x, 0.9, y, 0.1, true));
        assertThat(fused(x.plus(y.square()))).isEqualTo(combination(x, 1, y, 1, true));
    }

    @Test
    void theMoveOfAnOptimizerIsAStep() {
        assertThat(fused(x.minus(y.scale(2).divide(z.scale(3).sqrt().plus(EPSILON)).scale(0.1))))
                .isEqualTo(step(x, 0.1, y, 2, z, 3, EPSILON));
        assertThat(fused(x.minus(y.divide(z.sqrt().plus(EPSILON))))).isEqualTo(step(x, 1, y, 1, z, 1, EPSILON));
    }

    // ---- What does not

    @Test
    void otherFormulasStayAsTheyAre() {
        Matrix root = z.sqrt().plus(EPSILON);
        List<Matrix> others = List.of(x.plus(y), x.minus(y.scale(2)), x.times(y.scale(2)), x.square().plus(y),
                x.minus(y.divide(z.sqrt())), x.minus(y.times(root)), x.minus(y.divide(z.exp().plus(EPSILON))),
                x.minus(y.divide(z.sqrt().scale(EPSILON))), x.plus(y.divide(root)), x.scale(2).plusRow(y.slice(0, 1)),
                x.plusColumn(Matrix.of(2, 1, 1, 2)), x.minus(y.timesColumn(Matrix.of(2, 1, 1, 2))));
        for (Matrix other : others) {
            assertThat(fused(other)).isSameAs(Lazy.of(other).expression());
        }
    }

    @Test
    void whatIsWantedElsewhereIsNotTakenIntoACombination() {
        for (int wanted = 0; wanted < 3; wanted++) {
            Matrix scaled = x.scale(0.9);
            Matrix square = y.square();
            Matrix squareScaled = square.scale(0.1);
            Matrix sum = scaled.plus(squareScaled);
            Elementwise expected = switch (wanted) {
                case 0 -> combination(scaled, 1, y, 0.1, true);
                case 1 -> combination(x, 0.9, square, 0.1, false);
                default -> combination(x, 0.9, squareScaled, 1, false);
            };
            assertThat(fused(sum, List.of(scaled, square, squareScaled).get(wanted))).isEqualTo(expected);
        }
    }

    @Test
    void whatIsWantedElsewhereIsNotTakenIntoAStep() {
        for (int wanted = 0; wanted < 6; wanted++) {
            Matrix u = y.scale(2);
            Matrix v = z.scale(3);
            Matrix root = v.sqrt();
            Matrix divisor = root.plus(EPSILON);
            Matrix quotient = u.divide(divisor);
            Matrix move = quotient.scale(0.1);
            Matrix step = x.minus(move);
            Object expected = switch (wanted) {
                case 0 -> step(x, 0.1, u, 1, z, 3, EPSILON);
                case 1 -> step(x, 0.1, y, 2, v, 1, EPSILON);
                default -> Lazy.of(step).expression();
            };
            assertThat(fused(step, List.of(u, v, root, divisor, quotient, move).get(wanted))).isEqualTo(expected);
        }
    }

    @Test
    void whatIsTakenIntoAStepIsNotComputedByItself() {
        Matrix v = z.scale(3);
        Matrix square = y.square();
        Matrix mean = v.plus(square.scale(0.1));
        Fusion fusion = new Fusion(matrix -> matrix.expression() != null);
        fusion.fuse((Elementwise) Lazy.of(mean).expression());
        assertThat(List.of(Lazy.of(v), Lazy.of(square))).allMatch(fusion::hasAbsorbed);
        assertThat(List.of(Lazy.of(y), Lazy.of(z), Lazy.of(mean))).noneMatch(fusion::hasAbsorbed);
    }

    private static Elementwise combination(Matrix x, double s, Matrix y, double t, boolean squared) {
        return new Elementwise(squared ? Operation.COMBINE_SQUARE : Operation.COMBINE, List.of(Lazy.of(x), Lazy.of(y)),
                List.of(s, t));
    }

    private static Elementwise step(Matrix x, double r, Matrix u, double s, Matrix v, double t, double epsilon) {
        return new Elementwise(Operation.STEP, List.of(Lazy.of(x), Lazy.of(u), Lazy.of(v)), List.of(r, s, t, epsilon));
    }

    /** Where all intermediate results may pass but for the one that is wanted, if any. */
    private static Elementwise fused(Matrix matrix, Matrix... wanted) {
        return new Fusion(operand -> operand.expression() != null
                && Stream.of(wanted).noneMatch(w -> Lazy.of(w) == operand))
                .fuse((Elementwise) Lazy.of(matrix).expression());
    }

    // ---- The optimizers

    @ParameterizedTest
    @EnumSource
    void theOptimizersGiveTheSameBitsStepByStepAndInOneGo(Precision precision) {
        for (UnaryOperator<Matrix> look : List.<UnaryOperator<Matrix>>of(matrix -> matrix, FusionTest::atOnce)) {
            List<Matrix> expected = run(precision, FusionTest::atOnce, FusionTest::atOnce);
            List<Matrix> actual = run(precision, matrix -> matrix, look);
            for (int i = 0; i < expected.size(); i++) {
                assertThat(actual.get(i).equals(expected.get(i))).as("matrix %d", i).isTrue();
            }
        }
    }

    private static Matrix atOnce(Matrix matrix) {
        matrix.toArray();
        return matrix;
    }

    /**
     * Adagrad, RMSprop and Adam as they are written in problem 2, one after the other on a matrix with several tiles.
     *
     * @param each  what to do with each result of an operation
     * @param state what to do with what a rule leaves behind
     */
    private static List<Matrix> run(Precision precision, UnaryOperator<Matrix> each, UnaryOperator<Matrix> state) {
        Matrix theta = Oracle.matrix(precision, Oracle.random(67, 71, precision), 71);
        Matrix sum = theta.filledWith(0);
        Matrix mean = sum;
        Matrix m = sum;
        Matrix s = sum;
        List<Matrix> thetas = new ArrayList<>();
        for (int t = 1; t <= TIMES; t++) {
            Matrix g = state.apply(each.apply(theta.tanh()));
            sum = each.apply(sum.plus(each.apply(g.square())));
            theta = state.apply(moved(theta, g, sum, each));
            mean = each.apply(each.apply(mean.scale(0.9)).plus(each.apply(each.apply(g.square()).scale(0.1))));
            theta = state.apply(moved(theta, g, mean, each));
            m = each.apply(each.apply(m.scale(0.9)).plus(each.apply(g.scale(0.1))));
            s = each.apply(each.apply(s.scale(0.99)).plus(each.apply(each.apply(g.square()).scale(0.01))));
            Matrix mHat = each.apply(m.scale(1 / (1 - Math.pow(0.9, t))));
            Matrix sHat = each.apply(s.scale(1 / (1 - Math.pow(0.99, t))));
            theta = state.apply(moved(theta, mHat, sHat, each));
            thetas.add(theta);
        }
        thetas.addAll(List.of(sum, mean, m, s));
        return thetas;
    }

    private static Matrix moved(Matrix theta, Matrix u, Matrix v, UnaryOperator<Matrix> each) {
        Matrix divisor = each.apply(each.apply(v.sqrt()).plus(EPSILON));
        return each.apply(theta.minus(each.apply(each.apply(u.divide(divisor)).scale(0.01))));
    }
}
