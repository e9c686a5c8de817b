package kata.checks;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import kata.matrix.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiniteDifferencesTest {
    /** Functions of one number, their derivatives, and points well inside of where they are smooth. */
    enum Smooth {
        EXP(StrictMath::exp, StrictMath::exp, -3, 3),
        SQUARE(x -> x * x, x -> 2 * x, -3, 3),
        CUBIC(x -> x * x * x - x, x -> 3 * x * x - 1, -3, 3),
        QUARTIC(x -> x * x * x * x, x -> 4 * x * x * x, -3, 3),
        RECIPROCAL(x -> 1 / x, x -> -1 / (x * x), 0.3, 3),
        LOG(StrictMath::log, x -> 1 / x, 0.3, 3),
        ROOT(Math::sqrt, x -> 0.5 / Math.sqrt(x), 0.3, 3),
        TANH(StrictMath::tanh, x -> 1 - StrictMath.pow(StrictMath.tanh(x), 2), -3, 3),
        LINEAR(x -> x, x -> 1, -3, 3);

        private final DoubleUnaryOperator f;
        private final DoubleUnaryOperator derivative;
        private final double from;
        private final double to;

        Smooth(DoubleUnaryOperator f, DoubleUnaryOperator derivative, double from, double to) {
            this.f = f;
            this.derivative = derivative;
            this.from = from;
            this.to = to;
        }
    }

    private final SplittableRandom random = new SplittableRandom(55272022);

    @ParameterizedTest
    @EnumSource
    void acceptsTheRightGradientAtEveryScale(Smooth smooth) {
        for (int round = 0; round < 200; round++) {
            Matrix x = points(smooth);
            double scale = StrictMath.pow(10, random.nextInt(-8, 9));
            check(smooth, x, scale, gradient(smooth, x, scale));
        }
    }

    @ParameterizedTest
    @EnumSource
    void rejectsAGradientThatIsOffByAMillionth(Smooth smooth) {
        for (int round = 0; round < 50; round++) {
            Matrix x = points(smooth);
            double scale = StrictMath.pow(10, random.nextInt(-8, 9));
            double[] gradient = gradient(smooth, x, scale).toArray();
            int largest = 0;
            for (int e = 1; e < gradient.length; e++) {
                largest = Math.abs(gradient[e]) > Math.abs(gradient[largest]) ? e : largest;
            }
            gradient[largest] *= random.nextBoolean() ? 1 + 1e-6 : 1 - 1e-6;
            assertThatThrownBy(() -> check(smooth, x, scale, Matrix.of(x.rows(), x.columns(), gradient)))
                    .isInstanceOf(AssertionError.class).hasMessageStartingWith("x.g[")
                    .hasMessageContaining("1 of 6 elements")
                    .hasMessageContaining("the error bound of finite differences");
        }
    }

    @Test
    void checksEveryElementOnItsOwn() {
        Matrix x = Matrix.of(2, 2, 1, 2, 3, 4);
        ToDoubleFunction<Matrix> product = m -> m.get(0, 0) * m.get(0, 1) * m.get(1, 0) * m.get(1, 1);
        FiniteDifferences.check(Check.that("x.g", Matrix.of(2, 2, 24, 12, 8, 6)), product, x, 1e-14);
        for (int e = 0; e < 4; e++) {
            double[] wrong = {24, 12, 8, 6};
            wrong[e] += 1e-6;
            String place = "x.g[" + e / 2 + "][" + e % 2 + "]";
            assertThatThrownBy(() -> FiniteDifferences.check(Check.that("x.g", Matrix.of(2, 2, wrong)), product, x,
                    1e-14))
                    .isInstanceOf(AssertionError.class).hasMessageStartingWith(place);
        }
    }

    /** Just below a power of two, x + h is rounded; a slope of 1 and values near 0 leave no other slack. */
    @ParameterizedTest
    @ValueSource(doubles = {0.0625, 0.5, 1, 2, 4, 1024, 65536})
    void theRoundingOfItsOwnStepsIsNoFalseAlarm(double power) {
        for (double at : new double[] {Math.nextDown(power), -Math.nextDown(power), power, random.nextDouble(power)}) {
            FiniteDifferences.check(Check.that("x.g", Matrix.of(1, 1, 1)), m -> m.get(0, 0) - at, Matrix.of(1, 1, at),
                    0);
        }
    }

    @Test
    void aGradientOfAnotherShapeOrNoneIsNamed() {
        Matrix x = Matrix.of(1, 2, 1, 2);
        assertThatThrownBy(() -> FiniteDifferences.check(Check.that("x.g", null), Matrix::sum, x, 1e-15))
                .isInstanceOf(AssertionError.class).hasMessage("x.g is null: it was never set");
        assertThatThrownBy(() -> FiniteDifferences.check(Check.that("x.g", Matrix.of(2, 1, 1, 1)), Matrix::sum, x,
                1e-15))
                .isInstanceOf(AssertionError.class).hasMessageStartingWith("x.g has the shape (2, 1), expected (1, 2)");
    }

    private Matrix points(Smooth smooth) {
        return Matrix.of(2, 3, random.doubles(6, smooth.from, smooth.to).toArray());
    }

    private static Matrix gradient(Smooth smooth, Matrix x, double scale) {
        return Matrix.of(2, 3, DoubleStream.of(x.toArray()).map(smooth.derivative).map(d -> d * scale).toArray());
    }

    /** The objective is the sum of the scaled values: each of them, and each addition, is rounded once or twice. */
    private static void check(Smooth smooth, Matrix x, double scale, Matrix gradient) {
        double magnitude = DoubleStream.of(x.toArray()).map(smooth.f).map(Math::abs).sum() + 1;
        FiniteDifferences.check(Check.that("x.g", gradient), m -> DoubleStream.of(m.toArray()).map(smooth.f)
                .map(y -> y * scale)
                .reduce(0, Double::sum), x, 10 * 0x1p-53 * magnitude * scale);
    }
}
