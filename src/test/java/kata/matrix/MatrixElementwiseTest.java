package kata.matrix;

import static kata.matrix.Oracle.SPECIAL;
import static kata.matrix.Oracle.gamma;
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

    /** exp, log and tanh are those of StrictMath, so that every JDK gives the same bits. */
    @ParameterizedTest
    @EnumSource
    void expIsThatOfStrictMath(Precision precision) {
        checkExactly("exp", precision, Matrix::exp, StrictMath::exp);
    }

    @ParameterizedTest
    @EnumSource
    void logIsThatOfStrictMath(Precision precision) {
        checkExactly("log", precision, Matrix::log, StrictMath::log);
    }

    @ParameterizedTest
    @EnumSource
    void tanhIsThatOfStrictMath(Precision precision) {
        checkExactly("tanh", precision, Matrix::tanh, StrictMath::tanh);
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

    /**
     * The plain formula and the one without overflow each have an exponential within an ulp (at most 2u), a sum and
     * a quotient: γ_4 each, γ_8 together, and float32 rounds once more. Down to −80 no result is subnormal.
     */
    @ParameterizedTest
    @EnumSource
    void sigmoidIsTheLogisticFunction(Precision precision) {
        double ofTheFormulas = gamma(8, Precision.FLOAT64.unitRoundoff());
        double ofFloats = precision == Precision.FLOAT32 ? precision.unitRoundoff() * (1 + ofTheFormulas) : 0;
        Oracle.forAllShapes((rows, columns) -> {
            double[][] x = random(rows, columns, precision);
            for (double[] row : x) {
                for (int j = 0; j < columns; j++) {
                    row[j] = Math.max(-80, row[j]);
                }
            }
            Oracle.Element sigmoid = (i, j) -> 1 / (1 + StrictMath.exp(-x[i][j]));
            Matrix a = Oracle.matrix(precision, x, columns);
            Oracle.assertWithin("sigmoid", a.sigmoid(), precision, rows, columns, sigmoid,
                    (i, j) -> (ofTheFormulas + ofFloats) * sigmoid.at(i, j));
            Oracle.assertExactly("the operand of sigmoid", a, precision, rows, columns, (i, j) -> x[i][j]);
        });
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
    void sigmoidOfVeryNegativeElementsIsTheirExponentialDownToTheLeastNumber(Precision precision) {
        double[] x = precision == Precision.FLOAT64 ? new double[] {-100, -700, -740, -745} : new double[] {-88, -103};
        double[] expected = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            expected[i] = round(precision, StrictMath.exp(x[i]));
        }
        assertThat(expected[x.length - 1])
                .isEqualTo(precision == Precision.FLOAT64 ? Double.MIN_VALUE : Float.MIN_VALUE);
        assertThat(Matrix.of(1, x.length, x).to(precision).sigmoid().toArray()).containsExactly(expected);
    }

    // ---- The checks: the result to the last bit, and the operands as they were

    private static void checkExactly(String name, Precision precision, UnaryOperator<Matrix> operation,
            DoubleUnaryOperator function) {
        Oracle.forAllShapes((rows, columns) ->
                checkExactly(name, precision, operation, function, random(rows, columns, precision), columns));
        checkExactly(name, precision, operation, function, Oracle.specialPairs(precision), SPECIAL.length);
    }

    private static void checkExactly(String name, Precision precision, UnaryOperator<Matrix> operation,
            DoubleUnaryOperator function, double[][] x, int columns) {
        Matrix a = Oracle.matrix(precision, x, columns);
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
        Matrix a = Oracle.matrix(precision, x, columns);
        Matrix b = Oracle.matrix(precision, y, columns);
        Oracle.assertExactly(name, operation.apply(a, b), precision, x.length, columns,
                (i, j) -> round(precision, function.applyAsDouble(x[i][j], y[i][j])));
        Oracle.assertExactly("the first operand of " + name, a, precision, x.length, columns, (i, j) -> x[i][j]);
        Oracle.assertExactly("the second operand of " + name, b, precision, x.length, columns, (i, j) -> y[i][j]);
    }
}
