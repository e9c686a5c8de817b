package kata.matrix;

import static kata.matrix.Oracle.SPECIAL;
import static kata.matrix.Oracle.assertExactly;
import static kata.matrix.Oracle.assertWithin;
import static kata.matrix.Oracle.matrix;
import static kata.matrix.Oracle.random;
import static kata.matrix.Oracle.round;
import static kata.matrix.Oracle.sumBound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The operations on whole rows and columns, each against a plain loop, for every shape. */
class MatrixRowsAndColumnsTest {
    private static final double U64 = Precision.FLOAT64.unitRoundoff();
    private static final double INF = Double.POSITIVE_INFINITY;

    // ---- A row or a column with every row or column

    @ParameterizedTest
    @EnumSource
    void plusRowAddsTheRowToEveryRowAndMinusRowSubtractsIt(Precision precision) {
        Oracle.forAllShapes((rows, columns) ->
                checkPlusRow(precision, random(rows, columns, precision), random(rows + 1, columns, precision)[rows]));
        double[][] special = Oracle.specialPairs(precision);
        checkPlusRow(precision, special, Oracle.transpose(special, SPECIAL.length)[0]);
    }

    private static void checkPlusRow(Precision precision, double[][] x, double[] row) {
        Matrix a = matrix(precision, x, row.length);
        Matrix b = matrix(precision, new double[][] {row}, row.length);
        assertExactly("plusRow", a.plusRow(b), precision, x.length, row.length,
                (i, j) -> round(precision, x[i][j] + row[j]));
        assertExactly("minusRow", a.minusRow(b), precision, x.length, row.length,
                (i, j) -> round(precision, x[i][j] - row[j]));
        assertExactly("the first operand", a, precision, x.length, row.length, (i, j) -> x[i][j]);
        assertExactly("the row", b, precision, 1, row.length, (i, j) -> row[j]);
    }

    @ParameterizedTest
    @EnumSource
    void aColumnIsAddedToEachColumnSubtractedFromItMultipliedByItAndItsDivisor(Precision precision) {
        Oracle.forAllShapes((rows, columns) -> checkColumn(precision, random(rows, columns, precision), columns,
                random(rows, columns + 1, precision)));
        double[][] special = Oracle.specialPairs(precision);
        checkColumn(precision, Oracle.transpose(special, SPECIAL.length), SPECIAL.length, special);
    }

    /** With the first column of y. */
    private static void checkColumn(Precision precision, double[][] x, int columns, double[][] y) {
        int rows = x.length;
        Matrix a = matrix(precision, x, columns);
        Matrix b = Matrix.of(rows, 1, IntStream.range(0, rows).mapToDouble(i -> y[i][0]).toArray()).to(precision);
        assertExactly("plusColumn", a.plusColumn(b), precision, rows, columns,
                (i, j) -> round(precision, x[i][j] + y[i][0]));
        assertExactly("minusColumn", a.minusColumn(b), precision, rows, columns,
                (i, j) -> round(precision, x[i][j] - y[i][0]));
        assertExactly("divideColumn", a.divideColumn(b), precision, rows, columns,
                (i, j) -> round(precision, x[i][j] / y[i][0]));
        assertExactly("timesColumn", a.timesColumn(b), precision, rows, columns,
                (i, j) -> round(precision, x[i][j] * y[i][0]));
        assertExactly("the first operand", a, precision, rows, columns, (i, j) -> x[i][j]);
        assertExactly("the column", b, precision, rows, 1, (i, j) -> y[i][0]);
    }

    // ---- Sums

    @ParameterizedTest
    @EnumSource
    void rowSumsAreThoseOfAPlainLoop(Precision precision) {
        Oracle.forAllShapes((rows, columns) -> {
            double[][] x = random(rows, columns, precision);
            Matrix a = matrix(precision, x, columns);
            assertWithin("rowSums", a.rowSums(), precision, rows, 1, (i, j) -> sum(x[i]),
                    (i, j) -> roundedSumBound(precision, x[i]));
            assertExactly("the operand", a, precision, rows, columns, (i, j) -> x[i][j]);
        });
    }

    @ParameterizedTest
    @EnumSource
    void rowMeansAreTheRowSumsInDoubleByTheNumberOfColumns(Precision precision) {
        Oracle.forAllShapes((rows, columns) -> {
            Matrix x = matrix(precision, random(rows, columns, precision), columns);
            if (columns == 0) {
                assertThatThrownBy(x::rowMeans).isInstanceOf(ShapeException.class)
                        .hasMessage("rowMeans: (" + rows + ", 0) has no columns: its rows are empty");
            } else {
                double[] sums = x.to(Precision.FLOAT64).rowSums().toArray();
                assertExactly("rowMeans", x.rowMeans(), precision, rows, 1,
                        (i, j) -> round(precision, sums[i] / columns));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void columnSumsAreThoseOfAPlainLoop(Precision precision) {
        Oracle.forAllShapes((rows, columns) -> {
            double[][] x = random(rows, columns, precision);
            double[][] t = Oracle.transpose(x, columns);
            Matrix a = matrix(precision, x, columns);
            assertWithin("columnSums", a.columnSums(), precision, 1, columns, (i, j) -> sum(t[j]),
                    (i, j) -> roundedSumBound(precision, t[j]));
            assertExactly("the operand", a, precision, rows, columns, (i, j) -> x[i][j]);
        });
    }

    @ParameterizedTest
    @EnumSource
    void theSumIsThatOfAPlainLoop(Precision precision) {
        Oracle.forAllShapes((rows, columns) -> {
            double[][] x = random(rows, columns, precision);
            Matrix a = matrix(precision, x, columns);
            double[] all = a.toArray();
            assertThat(a.sum()).as("sum of %s", a.shape())
                    .isCloseTo(sum(all), within(sumBound(all.length, U64, sumOfAbsoluteValues(all))));
        });
    }

    @Test
    void sumsOfFloatsAreTakenInDouble() {
        Matrix a = Matrix.of(3, 1, 0x1p60, 1, -0x1p60).to(Precision.FLOAT32);
        Matrix b = Matrix.of(1, 3, 0x1p30, 1, -0x1p30).to(Precision.FLOAT32);
        assertThat(a.sum()).as("1 is lost beside 2^60, in double too").isEqualTo(0);
        assertThat(b.sum()).isEqualTo(1);
        assertThat(b.rowSums().get(0, 0)).isEqualTo(1);
        assertThat(b.transpose().columnSums().get(0, 0)).isEqualTo(1);
    }

    /** Element i is added to partial sum i mod 16, or 8 for doubles; then halves are added until one is left. */
    @ParameterizedTest
    @EnumSource
    void theSumOfARowIsThatOfInterleavedPartialSums(Precision precision) {
        int partials = precision == Precision.FLOAT32 ? 16 : 8;
        double[] row = new double[partials + 1];
        row[0] = 1;
        row[1] = 0x1p60;
        row[1 + partials / 2] = -0x1p60;
        assertThat(Matrix.of(1, row.length, row).to(precision).sum()).isEqualTo(1);
        row[partials] = 0x1p60;
        row[1 + partials / 2] = -0x1p61;
        assertThat(Matrix.of(1, row.length, row).to(precision).sum()).as("1 shares its sum with 2^60")
                .isEqualTo(0);
    }

    @ParameterizedTest
    @EnumSource
    void sumsOfInfinitiesAndNaNAreThoseOfAPlainLoop(Precision precision) {
        Matrix a = Matrix.of(4, 3, INF, 1, 2, INF, 0, -INF, Double.NaN, 1, 2, -0.0, -0.0, -0.0).to(precision);
        assertThat(a.rowSums().toArray()).containsExactly(INF, Double.NaN, Double.NaN, 0);
        assertThat(a.transpose().columnSums()).isEqualTo(a.rowSums().transpose());
        assertThat(a.slice(0, 1).sum()).isEqualTo(INF);
        assertThat(a.sum()).isNaN();
    }

    // ---- The largest of a row

    @ParameterizedTest
    @EnumSource
    void theLargestOfARowIsThatOfAPlainLoop(Precision precision) {
        Oracle.forAllShapes((rows, columns) -> {
            double[][] x = random(rows, columns, precision);
            Matrix a = matrix(precision, x, columns);
            if (columns == 0) {
                assertThatThrownBy(a::rowMaxima).isInstanceOf(ShapeException.class)
                        .hasMessageContainingAll("rowMaxima", a.shape());
                assertThatThrownBy(a::argMaxOfRows).isInstanceOf(ShapeException.class)
                        .hasMessageContainingAll("argMaxOfRows", a.shape());
                return;
            }
            int[] at = a.argMaxOfRows();
            assertThat(at).hasSize(rows);
            for (int i = 0; i < rows; i++) {
                double largest = -INF;
                for (double each : x[i]) {
                    largest = Math.max(largest, each);
                }
                assertThat(x[i][at[i]]).isEqualTo(largest);
            }
            assertExactly("rowMaxima", a.rowMaxima(), precision, rows, 1, (i, j) -> x[i][at[i]]);
            assertExactly("the operand", a, precision, rows, columns, (i, j) -> x[i][j]);
        });
    }

    @ParameterizedTest
    @EnumSource
    void theFirstOfEqualElementsIsTheLargestAndNaNIsLargerThanAll(Precision precision) {
        double nan = Double.NaN;
        Matrix a = Matrix.of(8, 3, 2, 2, 2, 1, 2, 2, -0.0, 0.0, -1, -INF, -INF, -INF, nan, INF, 1, INF, nan, 1,
                1, INF, nan, nan, nan, 1).to(precision);
        assertThat(a.argMaxOfRows()).containsExactly(0, 1, 0, 0, 0, 1, 2, 0);
        assertThat(a.rowMaxima().toArray()).containsExactly(2, 2, -0.0, -INF, nan, nan, nan, nan);
    }

    // ---- Some of the rows

    @ParameterizedTest
    @EnumSource
    void selectTakesRowsInTheGivenOrderAndAsOftenAsTheyAreNamed(Precision precision) {
        Oracle.forAllShapes((rows, columns) -> {
            double[][] x = random(rows, columns, precision);
            Matrix a = matrix(precision, x, columns);
            int[] indices = new Random(rows).ints(rows == 0 ? 0 : 2L * rows, 0, Math.max(1, rows)).toArray();
            int[] given = indices.clone();
            assertExactly("select", a.select(given), precision, indices.length, columns, (i, j) -> x[indices[i]][j]);
            assertThat(given).isEqualTo(indices);
            assertExactly("the operand", a, precision, rows, columns, (i, j) -> x[i][j]);
            assertExactly("select()", a.select(), precision, 0, columns, (i, j) -> 0);
        });
    }

    @ParameterizedTest
    @EnumSource
    void sliceTakesTheRowsOfARange(Precision precision) {
        for (int rows = 0; rows <= 5; rows++) {
            for (int columns = 0; columns <= 5; columns++) {
                double[][] x = random(rows, columns, precision);
                Matrix a = matrix(precision, x, columns);
                for (int from = 0; from <= rows; from++) {
                    for (int to = from; to <= rows; to++) {
                        int first = from;
                        assertExactly("slice", a.slice(from, to), precision, to - from, columns,
                                (i, j) -> x[first + i][j]);
                    }
                }
            }
        }
        double[][] x = random(1000, 130, precision);
        assertExactly("slice", matrix(precision, x, 130).slice(17, 981), precision, 964, 130, (i, j) -> x[17 + i][j]);
    }

    @ParameterizedTest
    @EnumSource
    void aRowThatIsNotThereIsAnErrorThatNamesTheOperationTheRowAndTheShape(Precision precision) {
        Matrix a = Matrix.zeros(3, 2).to(precision);
        for (int row : new int[] {-1, 3, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> a.select(0, row, 1)).isInstanceOf(ShapeException.class)
                    .hasMessageContainingAll("select", "row " + row, "(3, 2)");
        }
        int[][] ranges = {{-1, 2}, {0, 4}, {2, 1}, {4, 4}, {-2, -1}, {0, Integer.MAX_VALUE}, {Integer.MIN_VALUE, 0}};
        for (int[] range : ranges) {
            assertThatThrownBy(() -> a.slice(range[0], range[1])).isInstanceOf(ShapeException.class)
                    .hasMessageContainingAll("slice", "" + range[0], "" + range[1], "(3, 2)");
        }
        assertThatThrownBy(() -> Matrix.zeros(0, 5).to(precision).select(0)).isInstanceOf(ShapeException.class)
                .hasMessageContainingAll("select", "row 0", "(0, 5)");
    }

    // ---- The plain loops

    private static double sum(double[] x) {
        double sum = 0;
        for (double each : x) {
            sum += each;
        }
        return sum;
    }

    private static double sumOfAbsoluteValues(double[] x) {
        double sum = 0;
        for (double each : x) {
            sum += Math.abs(each);
        }
        return sum;
    }

    /** Float32 takes its sums in double and rounds once more, by at most u of the sum. */
    private static double roundedSumBound(Precision precision, double[] x) {
        double bound = sumBound(x.length, U64, sumOfAbsoluteValues(x));
        return precision == Precision.FLOAT64 ? bound : bound + precision.unitRoundoff() * (Math.abs(sum(x)) + bound);
    }
}
