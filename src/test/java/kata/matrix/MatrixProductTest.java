package kata.matrix;

import static kata.matrix.Oracle.assertExactly;
import static kata.matrix.Oracle.assertWithin;
import static kata.matrix.Oracle.matrix;
import static kata.matrix.Oracle.random;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The matrix product against three plain loops of doubles, and the transpose. */
class MatrixProductTest {

    @ParameterizedTest
    @EnumSource
    void theProductIsThatOfThreePlainLoopsForAllSmallShapes(Precision precision) {
        for (int m = 0; m <= 5; m++) {
            for (int k = 0; k <= 5; k++) {
                for (int n = 0; n <= 5; n++) {
                    checkProduct(precision, m, k, n);
                }
            }
        }
    }

    /** Blocks have 4, 16 or 64 rows; the large shapes are those of the classifier and its gradients. */
    @ParameterizedTest
    @CsvSource({"3, 4, 5", "7, 8, 9", "15, 16, 17", "17, 15, 16", "16, 17, 15", "63, 64, 65", "65, 63, 64",
        "64, 65, 63", "64, 64, 64", "2, 127, 3", "2, 128, 3", "2, 129, 3", "61, 130, 67", "128, 784, 512",
        "784, 128, 512", "1000, 30, 10", "1, 100000, 1", "200, 1, 300", "1, 300, 200", "300, 200, 1"})
    void theProductIsThatOfThreePlainLoopsForLargeShapes(int m, int k, int n) {
        for (Precision precision : Precision.values()) {
            checkProduct(precision, m, k, n);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aProductWithoutInnerDimensionIsZeroAndOneWithoutRowsOrColumnsIsEmpty(Precision precision) {
        Matrix zeros = matrix(precision, new double[300][0], 0).matmul(matrix(precision, new double[0][], 200));
        assertExactly("(300, 0) (0, 200)", zeros, precision, 300, 200, (i, j) -> 0.0);
        assertThat(Matrix.zeros(0, 700).matmul(Matrix.zeros(700, 500)).shape()).isEqualTo("(0, 500)");
        assertThat(Matrix.zeros(500, 700).matmul(Matrix.zeros(700, 0)).shape()).isEqualTo("(500, 0)");
    }

    /** The elements are such that every sum is exact in both precisions, or infinite, or NaN, in any order. */
    @ParameterizedTest
    @EnumSource
    void infinityAndNaNGoThroughTheProductAsThroughThreePlainLoops(Precision precision) {
        double inf = Double.POSITIVE_INFINITY;
        double[] values = {0, 1, -2, inf, -inf, Double.NaN, 3, 0, 5};
        for (int k = 1; k <= 9; k++) {
            double[][] x = new double[81][k];
            double[][] y = new double[k][81];
            for (int i = 0; i < 81; i++) {
                for (int p = 0; p < k; p++) {
                    x[i][p] = p == k - 1 ? values[i % 9] : p == 0 ? values[i / 9] : 1;
                    y[p][i] = p == k - 1 ? values[i / 9] : p == 0 ? values[i % 9] : 2;
                }
            }
            double[][] expected = product(x, y, 81);
            assertExactly("matmul, k = " + k, matrix(precision, x, k).matmul(matrix(precision, y, 81)), precision,
                    81, 81, (i, j) -> expected[i][j]);
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneNaNSpoilsOneRowOfTheProductAndLeavesTheOthersAsTheyWere(Precision precision) {
        double[][] x = random(70, 130, precision);
        Matrix b = matrix(precision, random(130, 67, precision), 67);
        Matrix clean = matrix(precision, x, 130).matmul(b);
        x[33][129] = Double.NaN;
        assertExactly("matmul", matrix(precision, x, 130).matmul(b), precision, 70, 67,
                (i, j) -> i == 33 ? Double.NaN : clean.get(i, j));
    }

    @ParameterizedTest
    @EnumSource
    void zeroTimesNaNIsNaNInTheProductToo(Precision precision) {
        Matrix product = matrix(precision, new double[6][7], 7)
                .matmul(matrix(precision, new double[7][8], 8).filledWith(Double.NaN));
        assertExactly("matmul", product, precision, 6, 8, (i, j) -> Double.NaN);
    }

    @ParameterizedTest
    @EnumSource
    void theTransposeExchangesRowsAndColumns(Precision precision) {
        Oracle.forAllShapes((rows, columns) -> {
            double[][] x = random(rows, columns, precision);
            Matrix a = matrix(precision, x, columns);
            assertExactly("transpose", a.transpose(), precision, columns, rows, (i, j) -> x[j][i]);
            assertThat(a.transpose().transpose()).isEqualTo(a);
            assertExactly("the operand of transpose", a, precision, rows, columns, (i, j) -> x[i][j]);
        });
    }

    @ParameterizedTest
    @EnumSource
    void theTransposeKeepsEveryBitOfSpecialValues(Precision precision) {
        double[][] x = Oracle.specialPairs(precision);
        int n = x.length;
        assertExactly("transpose", matrix(precision, x, n).transpose(), precision, n, n, (i, j) -> x[j][i]);
    }

    /** |Ĉ − C| ≤ γ_k |A| |B| in every element (Higham, Accuracy and Stability of Numerical Algorithms, 2002, 3.5). */
    private static void checkProduct(Precision precision, int m, int k, int n) {
        double[][] x = random(m, k, precision);
        double[][] y = Oracle.transpose(random(n, k, precision), k);
        Matrix a = matrix(precision, x, k);
        Matrix b = matrix(precision, y, n);
        double[][] expected = product(x, y, n);
        double[][] magnitude = product(absolute(x), absolute(y), n);
        String what = "matmul of " + a.shape() + " and " + b.shape();
        assertWithin(what, a.matmul(b), precision, m, n, (i, j) -> expected[i][j],
                (i, j) -> Oracle.sumBound(k, precision.unitRoundoff(), magnitude[i][j]));
        assertExactly("the first operand of " + what, a, precision, m, k, (i, j) -> x[i][j]);
        assertExactly("the second operand of " + what, b, precision, k, n, (i, j) -> y[i][j]);
    }

    private static double[][] product(double[][] x, double[][] y, int n) {
        double[][] product = new double[x.length][n];
        for (int i = 0; i < x.length; i++) {
            for (int p = 0; p < y.length; p++) {
                for (int j = 0; j < n; j++) {
                    product[i][j] += x[i][p] * y[p][j];
                }
            }
        }
        return product;
    }

    private static double[][] absolute(double[][] x) {
        double[][] absolute = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            absolute[i] = Arrays.stream(x[i]).map(Math::abs).toArray();
        }
        return absolute;
    }
}
