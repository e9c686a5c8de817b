package kata.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Operands that do not fit each other: every operation of two matrices, every pair of small shapes. */
class MatrixErrorsTest {

    private interface Fit {
        boolean test(Matrix a, Matrix b);
    }

    private static Stream<Arguments> operations() {
        Fit sameShape = (a, b) -> a.shape().equals(b.shape());
        Fit row = (a, b) -> b.rows() == 1 && b.columns() == a.columns();
        Fit column = (a, b) -> b.rows() == a.rows() && b.columns() == 1;
        return Stream.of(
                operation("matmul", Matrix::matmul, (a, b) -> a.columns() == b.rows()),
                operation("plus", Matrix::plus, sameShape),
                operation("minus", Matrix::minus, sameShape),
                operation("times", Matrix::times, sameShape),
                operation("divide", Matrix::divide, sameShape),
                operation("where", (a, b) -> a.where(b, 1), sameShape),
                operation("plusRow", Matrix::plusRow, row),
                operation("minusRow", Matrix::minusRow, row),
                operation("plusColumn", Matrix::plusColumn, column),
                operation("minusColumn", Matrix::minusColumn, column),
                operation("timesColumn", Matrix::timesColumn, column),
                operation("divideColumn", Matrix::divideColumn, column));
    }

    private static Arguments operation(String name, BinaryOperator<Matrix> operation, Fit fit) {
        return Arguments.of(name, operation, fit);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void shapesThatDoNotFitAreAnErrorThatNamesTheOperationAndBothShapes(String name, BinaryOperator<Matrix> operation,
            Fit fit) {
        for (Precision precision : Precision.values()) {
            forAllPairs(precision, precision, (a, b) -> {
                if (fit.test(a, b)) {
                    assertThat(operation.apply(a, b).precision()).isEqualTo(precision);
                } else {
                    assertThatThrownBy(() -> operation.apply(a, b)).isInstanceOf(ShapeException.class)
                            .hasMessageStartingWith(name + ": " + a.shape() + " and " + b.shape() + " do not fit: ");
                }
            });
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void differentPrecisionsAreAnErrorThatNamesTheOperationAndBoth(String name, BinaryOperator<Matrix> operation,
            Fit fit) {
        forAllPairs(Precision.FLOAT64, Precision.FLOAT32, (a, b) -> {
            assertThatThrownBy(() -> operation.apply(a, b)).isInstanceOf(PrecisionException.class)
                    .hasMessageStartingWith(name + ": float64 " + a.shape() + " and float32 " + b.shape());
            assertThatThrownBy(() -> operation.apply(b, a)).isInstanceOf(PrecisionException.class)
                    .hasMessageStartingWith(name + ": float32 " + b.shape() + " and float64 " + a.shape());
        });
    }

    private interface Pair {
        void check(Matrix a, Matrix b);
    }

    /** All pairs of shapes with 0 to 3 rows and columns. */
    private static void forAllPairs(Precision first, Precision second, Pair pair) {
        for (int i = 0; i < 256; i++) {
            pair.check(Matrix.zeros(i / 64, i / 16 % 4).to(first), Matrix.zeros(i / 4 % 4, i % 4).to(second));
        }
    }
}
