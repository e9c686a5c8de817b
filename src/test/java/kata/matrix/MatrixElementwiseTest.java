package kata.matrix;

import static kata.matrix.Oracle.SPECIAL;
import static kata.matrix.Oracle.matrix;
import static kata.matrix.Oracle.random;
import static kata.matrix.Oracle.round;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each operation of one or two elements against the same done by a loop, for every shape and for special values. */
class MatrixElementwiseTest {

    // ---- Of two matrices

    @ParameterizedTest
    @EnumSource
    void plusAddsElementByElement(Precision precision) {
        checkExactly("plus", precision, Matrix::plus, (x, y) -> x + y);
    }

    @ParameterizedTest
    @EnumSource
    void minusSubtractsElementByElement(Precision precision) {
        checkExactly("minus", precision, Matrix::minus, (x, y) -> x - y);
    }

    @ParameterizedTest
    @EnumSource
    void timesMultipliesElementByElement(Precision precision) {
        checkExactly("times", precision, Matrix::times, (x, y) -> x * y);
    }

    @ParameterizedTest
    @EnumSource
    void divideDividesElementByElementAndByZeroAsUsual(Precision precision) {
        checkExactly("divide", precision, Matrix::divide, (x, y) -> x / y);
    }

    @ParameterizedTest
    @EnumSource
    void whereTakesTheNumberRoundedToThePrecisionWhereTheMaskIsZero(Precision precision) {
        for (double s : new double[] {0, 0.1, Double.NaN, Double.NEGATIVE_INFINITY}) {
            checkExactly("where " + s, precision, (x, mask) -> x.where(mask, s),
                    (x, mask) -> mask == 0 ? round(precision, s) : x);
        }
        Matrix x = Matrix.of(1, 3, 0, 6, -1).to(precision);
        Matrix y = Matrix.of(1, 3, 0, 3, 0).to(precision);
        assertThat(x.divide(y).where(y.positive(), 0).toArray()).containsExactly(0, 2, 0);
    }

    // ---- Of a matrix and a number

    @ParameterizedTest
    @EnumSource
    void plusANumberAddsItRoundedToThePrecisionToEveryElement(Precision precision) {
        checkExactly("plus 0.1", precision, x -> x.plus(0.1), x -> x + round(precision, 0.1));
        for (double s : SPECIAL) {
            checkExactly("plus " + s, precision, x -> x.plus(s), x -> x + round(precision, s),
                    Oracle.specialPairs(precision), SPECIAL.length);
        }
    }

    @ParameterizedTest
    @EnumSource
    void minusANumberSubtractsItRoundedToThePrecisionAndNegateChangesTheSign(Precision precision) {
        checkExactly("minus 0.1", precision, x -> x.minus(0.1), x -> x - round(precision, 0.1));
        checkExactly("negate", precision, Matrix::negate, x -> -x);
    }

    @ParameterizedTest
    @EnumSource
    void scaleMultipliesEveryElementByTheNumberRoundedToThePrecision(Precision precision) {
        checkExactly("scale 0.1", precision, x -> x.scale(0.1), x -> x * round(precision, 0.1));
        for (double s : SPECIAL) {
            checkExactly("scale " + s, precision, x -> x.scale(s), x -> x * round(precision, s),
                    Oracle.specialPairs(precision), SPECIAL.length);
        }
    }

    // ---- Of one matrix

    @ParameterizedTest
    @EnumSource
    void squareIsTheElementTimesItself(Precision precision) {
        checkExactly("square", precision, Matrix::square, x -> x * x);
    }

    @ParameterizedTest
    @EnumSource
    void sqrtIsTheRootAndNaNForNegativeElements(Precision precision) {
        checkExactly("sqrt", precision, Matrix::sqrt, Math::sqrt);
    }

    @ParameterizedTest
    @EnumSource
    void expIsWithinItsBound(Precision precision) {
        checkWithinUlps("exp", precision, Matrix::exp, StrictMath::exp, ulps(precision, 1.02, 3));
    }

    @ParameterizedTest
    @EnumSource
    void logIsWithinItsBoundAndNaNForNegativeElements(Precision precision) {
        checkWithinUlps("log", precision, Matrix::log, StrictMath::log, ulps(precision, 0.85, 3));
    }

    @ParameterizedTest
    @EnumSource
    void sigmoidIsTheLogisticFunctionWithinItsBound(Precision precision) {
        checkWithinUlps("sigmoid", precision, Matrix::sigmoid, x -> Oracle.sigmoid(x, precision),
                ulps(precision, 1.75, 6));
    }

    @ParameterizedTest
    @EnumSource
    void tanhIsWithinItsBound(Precision precision) {
        checkWithinUlps("tanh", precision, Matrix::tanh, StrictMath::tanh, ulps(precision, 1.6, 4.5));
    }

    @ParameterizedTest
    @EnumSource
    void reluKeepsWhatIsPositiveAndNaNAndMakesTheRestZero(Precision precision) {
        checkExactly("relu", precision, Matrix::relu, x -> Double.isNaN(x) || x > 0 ? x : 0);
    }

    @ParameterizedTest
    @EnumSource
    void positiveIsOneForPositiveElementsOnly(Precision precision) {
        checkExactly("positive", precision, Matrix::positive, x -> x > 0 ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource
    void theSaturatingFunctionsReachTheirLimitsWithoutNaN(Precision precision) {
        double inf = Double.POSITIVE_INFINITY;
        Matrix x = Matrix.of(1, 7, -inf, -1000, -0.0, 0, 1000, inf, Double.NaN).to(precision);
        assertThat(x.sigmoid().toArray()).containsExactly(0, 0, 0.5, 0.5, 1, 1, Double.NaN);
        assertThat(x.tanh().toArray()).containsExactly(-1, -1, -0.0, 0, 1, 1, Double.NaN);
        assertThat(x.exp().toArray()).containsExactly(0, 0, 1, 1, inf, inf, Double.NaN);
        assertThat(x.relu().toArray()).containsExactly(0, 0, 0, 0, 1000, inf, Double.NaN);
        assertThat(x.positive().toArray()).containsExactly(0, 0, 0, 0, 1, 1, 0);
    }

    @ParameterizedTest
    @EnumSource
    void sigmoidOfVeryNegativeElementsIsTheirExponentialDownToTheLeastNormalNumber(Precision precision) {
        double[] row = precision == Precision.FLOAT64 ? new double[] {-100, -700, -708, -709}
                : new double[] {-50, -80, -87, -88};
        double[][] x = {row};
        Matrix y = matrix(precision, x, 4).sigmoid();
        Oracle.assertWithinUlps("sigmoid", y, precision, 1, 4, (i, j) -> j == 3 ? 0 : StrictMath.exp(x[i][j]),
                ulps(precision, 1.75, 6));
    }

    // ---- The checks: the result to the last bit or within a bound, and the operands as they were

    /** The bounds of Float32FunctionsTest and Float64FunctionsTest. */
    private static double ulps(Precision precision, double ofFloats, double ofDoubles) {
        return precision == Precision.FLOAT32 ? ofFloats : ofDoubles;
    }

    private static void checkWithinUlps(String name, Precision precision, UnaryOperator<Matrix> operation,
            DoubleUnaryOperator truth, double ulps) {
        Oracle.forAllShapes((rows, columns) ->
                checkWithinUlps(name, precision, operation, truth, ulps, random(rows, columns, precision), columns));
        checkWithinUlps(name, precision, operation, truth, ulps, Oracle.specialPairs(precision), SPECIAL.length);
    }

    private static void checkWithinUlps(String name, Precision precision, UnaryOperator<Matrix> operation,
            DoubleUnaryOperator truth, double ulps, double[][] x, int columns) {
        Matrix a = matrix(precision, x, columns);
        Oracle.assertWithinUlps(name, operation.apply(a), precision, x.length, columns,
                (i, j) -> truth.applyAsDouble(x[i][j]), ulps);
        Oracle.assertExactly("the operand of " + name, a, precision, x.length, columns, (i, j) -> x[i][j]);
    }

    private static void checkExactly(String name, Precision precision, UnaryOperator<Matrix> operation,
            DoubleUnaryOperator function) {
        Oracle.forAllShapes((rows, columns) ->
                checkExactly(name, precision, operation, function, random(rows, columns, precision), columns));
        checkExactly(name, precision, operation, function, Oracle.specialPairs(precision), SPECIAL.length);
    }

    private static void checkExactly(String name, Precision precision, UnaryOperator<Matrix> operation,
            DoubleUnaryOperator function, double[][] x, int columns) {
        Matrix a = matrix(precision, x, columns);
        Oracle.assertExactly(name, operation.apply(a), precision, x.length, columns,
                (i, j) -> round(precision, function.applyAsDouble(x[i][j])));
        Oracle.assertExactly("the operand of " + name, a, precision, x.length, columns, (i, j) -> x[i][j]);
    }

    private static void checkExactly(String name, Precision precision, BinaryOperator<Matrix> operation,
            DoubleBinaryOperator function) {
        Oracle.forAllShapes((rows, columns) -> checkExactly(name, precision, operation, function,
                random(rows, columns, precision),
                Oracle.transpose(random(columns, rows, precision), rows), columns));
        double[][] special = Oracle.specialPairs(precision);
        checkExactly(name, precision, operation, function, special, Oracle.transpose(special, SPECIAL.length),
                SPECIAL.length);
    }

    private static void checkExactly(String name, Precision precision, BinaryOperator<Matrix> operation,
            DoubleBinaryOperator function, double[][] x, double[][] y, int columns) {
        Matrix a = matrix(precision, x, columns);
        Matrix b = matrix(precision, y, columns);
        Oracle.assertExactly(name, operation.apply(a, b), precision, x.length, columns,
                (i, j) -> round(precision, function.applyAsDouble(x[i][j], y[i][j])));
        Oracle.assertExactly("the first operand of " + name, a, precision, x.length, columns, (i, j) -> x[i][j]);
        Oracle.assertExactly("the second operand of " + name, b, precision, x.length, columns, (i, j) -> y[i][j]);
    }
}
