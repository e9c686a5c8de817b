package kata.matrix;

import static kata.matrix.Oracle.assertExactly;
import static kata.matrix.Oracle.matrix;
import static kata.matrix.Oracle.random;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Making matrices, changing their precision, reading, comparing and printing them. */
class MatrixMakingTest {

    // ---- Making and reading

    @Test
    void everyWayToMakeAMatrixGivesTheSameElementsInEveryShape() {
        Oracle.forAllShapes((rows, columns) -> {
            double[][] x = random(rows, columns, Precision.FLOAT32);
            double[] values = new double[rows * columns];
            float[] floats = new float[rows * columns];
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    values[i * columns + j] = x[i][j];
                    floats[i * columns + j] = (float) x[i][j];
                }
            }
            Matrix a = Matrix.of(rows, columns, values);
            Matrix b = Matrix.of(rows, columns, floats);
            assertExactly("of doubles", a, Precision.FLOAT64, rows, columns, (i, j) -> x[i][j]);
            assertExactly("of floats", b, Precision.FLOAT32, rows, columns, (i, j) -> x[i][j]);
            assertExactly("of rows", Matrix.of(x), Precision.FLOAT64, rows, rows == 0 ? 0 : columns,
                    (i, j) -> x[i][j]);
            assertExactly("zeros", Matrix.zeros(rows, columns), Precision.FLOAT64, rows, columns, (i, j) -> 0);
            assertExactly("zeros in float32", Matrix.zeros(rows, columns, Precision.FLOAT32), Precision.FLOAT32, rows,
                    columns, (i, j) -> 0);
            for (Matrix each : List.of(a, b)) {
                assertThat(each.rows()).isEqualTo(rows);
                assertThat(each.columns()).isEqualTo(columns);
                assertThat(each.toArray()).isEqualTo(values);
                assertThat(each.toFloatArray()).isEqualTo(floats);
                assertExactly("filledWith", each.filledWith(0.1), each.precision(), rows, columns,
                        (i, j) -> Oracle.round(each.precision(), 0.1));
                assertThat(each.toArray()).isEqualTo(values);
            }
        });
    }

    @Test
    void arraysThatGoInOrOutAreCopies() {
        double[][] rows = {{1, 2}, {3, 4}};
        double[] doubles = {1, 2, 3, 4};
        float[] floats = {1, 2, 3, 4};
        Matrix a = Matrix.of(rows);
        Matrix b = Matrix.of(2, 2, doubles);
        Matrix c = Matrix.of(2, 2, floats);
        rows[0][0] = 9;
        rows[1] = new double[] {9, 9};
        doubles[0] = 9;
        floats[0] = 9;
        for (Matrix each : List.of(a, b, c)) {
            each.toArray()[0] = 9;
            each.toFloatArray()[0] = 9;
            assertThat(each.toArray()).containsExactly(1, 2, 3, 4);
        }
    }

    @Test
    void numbersWrittenDownHaveThePrecisionOfTheirType() {
        assertThat(Matrix.of(1, 2, 1, 2)).isEqualTo(Matrix.of(1, 2, 1.0, 2.0));
        assertThat(Matrix.of(1, 2, 1L, 2)).isEqualTo(Matrix.of(1, 2, 1.0, 2.0));
        assertThat(Matrix.of(1, 1, 0.1f).precision()).isEqualTo(Precision.FLOAT32);
        assertThat(Matrix.of(1, 2, 1, 0.1f).precision()).isEqualTo(Precision.FLOAT32);
        assertThat(Matrix.of(1, 2, 1, 0.1).precision()).isEqualTo(Precision.FLOAT64);
        assertThat(Matrix.of(0, 2).precision()).isEqualTo(Precision.FLOAT64);
        assertThat(Matrix.of(1, 2, 0.1, 1e300).toFloatArray()).containsExactly(0.1f, Float.POSITIVE_INFINITY);
    }

    @Test
    void rowsOfDifferentLengthsAreAnErrorThatNamesTheRow() {
        assertThatThrownBy(() -> Matrix.of(new double[][] {{1, 2, 3}, {4, 5, 6}, {7, 8}}))
                .isInstanceOf(ShapeException.class).hasMessageContainingAll("of", "row 0 has 3", "row 2 has 2");
        assertThatThrownBy(() -> Matrix.of(new double[][] {{}, {1}}))
                .isInstanceOf(ShapeException.class).hasMessageContainingAll("row 0 has 0", "row 1 has 1");
    }

    @Test
    void tooFewOrTooManyElementsAreAnErrorThatSaysHowMany() {
        for (int given : new int[] {0, 5, 7}) {
            assertThatThrownBy(() -> Matrix.of(2, 3, new double[given])).isInstanceOf(ShapeException.class)
                    .hasMessage("of: (2, 3) takes 6 elements, " + given + " were given");
            assertThatThrownBy(() -> Matrix.of(2, 3, new float[given])).isInstanceOf(ShapeException.class)
                    .hasMessage("of: (2, 3) takes 6 elements, " + given + " were given");
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, 3", "3, -1", "-1, -1", "-2147483648, 0", "0, -2147483648", "65536, 65536", "2, 1073741824",
        "2147483647, 0", "0, 2147483647"})
    void aNegativeOrTooLargeSizeIsAnErrorThatNamesTheShape(int rows, int columns) {
        String shape = "(" + rows + ", " + columns + ")";
        assertThatThrownBy(() -> Matrix.zeros(rows, columns)).isInstanceOf(ShapeException.class)
                .hasMessageContaining(shape);
        assertThatThrownBy(() -> Matrix.of(rows, columns, new double[0])).isInstanceOf(ShapeException.class)
                .hasMessageContaining(shape);
        assertThatThrownBy(() -> Matrix.of(rows, columns, new float[0])).isInstanceOf(ShapeException.class)
                .hasMessageContaining(shape);
    }

    @Test
    void aProductTooLargeForAMatrixIsAnError() {
        assertThatThrownBy(() -> Matrix.zeros(65536, 0).matmul(Matrix.zeros(0, 65536)))
                .isInstanceOf(ShapeException.class).hasMessageContaining("(65536, 65536)");
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, -1", "3, 0", "0, 2", "2147483647, 0", "0, -2147483648", "1, 3"})
    void anElementThatIsNotThereIsAnErrorThatNamesItAndTheShape(int i, int j) {
        for (Precision precision : Precision.values()) {
            assertThatThrownBy(() -> Matrix.zeros(3, 2).to(precision).get(i, j))
                    .isInstanceOf(IndexOutOfBoundsException.class)
                    .hasMessageContainingAll("get", "(" + i + ", " + j + ")", "(3, 2)");
        }
    }

    // ---- Precision

    @Test
    void toFloat32RoundsToTheNearestFloat() {
        Random random = new Random(24);
        for (int i = 0; i < 10_000; i++) {
            double x = Math.scalb(random.nextDouble() - 0.5, random.nextInt(270) - 145);
            float nearest = (float) Matrix.of(1, 1, x).to(Precision.FLOAT32).get(0, 0);
            assertThat(Math.abs(nearest - x)).isLessThanOrEqualTo(Math.abs(Math.nextUp(nearest) - x))
                    .isLessThanOrEqualTo(Math.abs(Math.nextDown(nearest) - x));
        }
    }

    @Test
    void toFloat32RoundsTiesToEvenAndKeepsSpecialValues() {
        double inf = Double.POSITIVE_INFINITY;
        Matrix x = Matrix.of(3, 4, 1 + 0x1p-24, 1 + 3 * 0x1p-24, 0x1p-150, 3 * 0x1p-150, 0x1.ffffffp127, -1e300,
                0x1.fffffefp127, 1e-300, -0.0, Double.NaN, inf, -inf);
        assertThat(x.to(Precision.FLOAT32).toArray()).containsExactly(1, 1 + 0x1p-22, 0, 0x1p-148, inf, -inf,
                Float.MAX_VALUE, 0, -0.0, Double.NaN, inf, -inf);
    }

    @Test
    void toFloat64ChangesNoElementAndToTheSamePrecisionNothing() {
        Oracle.forAllShapes((rows, columns) -> {
            double[][] x = random(rows, columns, Precision.FLOAT32);
            Matrix a = matrix(Precision.FLOAT32, x, columns);
            assertExactly("to float64", a.to(Precision.FLOAT64), Precision.FLOAT64, rows, columns,
                    (i, j) -> x[i][j]);
            assertThat(a.to(Precision.FLOAT64).to(Precision.FLOAT32)).isEqualTo(a);
            assertThat(a.to(Precision.FLOAT32)).isEqualTo(a);
            assertThat(a.to(Precision.FLOAT64).to(Precision.FLOAT64)).isEqualTo(a.to(Precision.FLOAT64));
        });
    }

    @Test
    void theUnitRoundoffIsHalfTheDistanceFromOneToTheNextNumber() {
        assertThat(Precision.FLOAT64.unitRoundoff()).isEqualTo(Math.ulp(1.0) / 2);
        assertThat(Precision.FLOAT32.unitRoundoff()).isEqualTo(Math.ulp(1.0f) / 2);
    }

    // ---- Equality

    @ParameterizedTest
    @EnumSource
    void matricesOfTheSameShapePrecisionAndElementsAreEqualAndHaveTheSameHashCode(Precision precision) {
        Oracle.forAllShapes((rows, columns) -> {
            Matrix a = matrix(precision, random(rows, columns, precision), columns);
            Matrix b = matrix(precision, random(rows, columns, precision), columns);
            assertThat(a).isEqualTo(b).hasSameHashCodeAs(b);
        });
        Matrix nan = Matrix.of(1, 1, Double.NaN).to(precision);
        assertThat(nan).isEqualTo(Matrix.of(1, 1, Double.NaN).to(precision));
    }

    @ParameterizedTest
    @EnumSource
    void matricesThatDifferInAnythingAreNotEqual(Precision precision) {
        Precision other = precision == Precision.FLOAT64 ? Precision.FLOAT32 : Precision.FLOAT64;
        Matrix a = Matrix.of(2, 3, 0, 2, 3, 4, 5, 6).to(precision);
        assertThat(a).isNotEqualTo(a.to(other));
        assertThat(a).isNotEqualTo(Matrix.of(3, 2, a.toArray()).to(precision));
        assertThat(a).isNotEqualTo(Matrix.of(1, 6, a.toArray()).to(precision));
        assertThat(a).isNotEqualTo(Matrix.of(2, 3, -0.0, 2, 3, 4, 5, 6).to(precision));
        assertThat(a).isNotEqualTo(Matrix.of(2, 3, 0, 2, 3, 4, 5, 7).to(precision));
        assertThat(a).isNotEqualTo(null).isNotEqualTo(a.toString());
        assertThat(Matrix.zeros(0, 3).to(precision)).isNotEqualTo(Matrix.zeros(3, 0).to(precision))
                .isNotEqualTo(Matrix.zeros(0, 3).to(other));
    }

    // ---- Text

    @Test
    void theTextOfALargeMatrixHasItsFirstEightRowsAndColumnsAndSaysWhatIsMissing() {
        Matrix a = Matrix.zeros(10, 9).plus(1);
        assertThat(a.toString().lines()).hasSize(10).startsWith("float64 (10, 9)",
                "     1.0000".repeat(8) + " ... 1 more").endsWith("... 2 more rows");
        assertThat(Matrix.zeros(8, 8).toString().lines()).hasSize(9).noneMatch(line -> line.contains("more"));
        assertThat(Matrix.zeros(3, 0)).hasToString("float64 (3, 0)\n\n\n");
    }

    @Test
    void theTextOfAVeryLargeMatrixDoesNotComputeIt() {
        Matrix a = Matrix.zeros(1025, 1024).plus(1);
        assertThat(a).hasToString("float64 (1025, 1024), not computed yet");
        assertThat(a.get(1024, 1023)).isEqualTo(1);
        assertThat(a.toString()).startsWith("float64 (1025, 1024)\n     1.0000").endsWith("... 1017 more rows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "fr-CH", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "th-TH-u-nu-thai"})
    void textIsTheSameInEveryDefaultLocale(String language) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        try {
            Matrix a = Matrix.of(2, 3, 1.5, -1234.56789, 0, Double.NaN, Double.NEGATIVE_INFINITY, 1e7);
            assertThat(a).hasToString("float64 (2, 3)\n     1.5000 -1234.5679     0.0000"
                    + "\n        NaN  -Infinity 10000000.0000");
            assertThat(a.to(Precision.FLOAT32).slice(0, 1))
                    .hasToString("float32 (1, 3)\n     1.5000 -1234.5679     0.0000");
            assertThat(Matrix.zeros(0, 12)).hasToString("float64 (0, 12)");
            assertThat(a.shape()).isEqualTo("(2, 3)");
            assertThatThrownBy(() -> Matrix.of(2, 3, 1)).hasMessage("of: (2, 3) takes 6 elements, 1 were given");
            assertThatThrownBy(() -> Matrix.of(new double[][] {{1, 2}, {3}})).hasMessageContaining("row 1 has 1");
            assertThatThrownBy(() -> a.matmul(a)).hasMessageStartingWith("matmul: (2, 3) and (2, 3) do not fit");
            assertThatThrownBy(() -> a.select(7)).hasMessageContaining("row 7 in (2, 3)");
        } finally {
            Locale.setDefault(before);
        }
    }
}
