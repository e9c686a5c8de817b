package kata.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import kata.matrix.Matrix;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void restoreTheLocale() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource({
        "1.5, 2.5, 1.50000, 2.50000",
        "1.0000001, 1, 1.0000001, 1.0000000",
        "1.0000000000000002, 1, 1.0000000000000002, 1.0",
        "0.1, 0.10000000000000002, 0.1, 0.10000000000000002",
        "1e-20, -1e-20, 1.00000e-20, -1.00000e-20",
        "123456789, 123456780, 1.2345679e+08, 1.2345678e+08",
        "NaN, 1, NaN, 1.00000",
        "Infinity, -Infinity, Infinity, -Infinity",
        "4.9e-324, 0, 4.90000e-324, 0.00000"})
    void showsAsManyDigitsAsTellTheTwoApartInAnyLocale(double actual, double expected, String shown, String wanted) {
        Locale.setDefault(Locale.forLanguageTag("de-DE"));
        assertThat(text(Matrix.of(1, 1, actual), Matrix.of(1, 1, expected)))
                .isEqualTo(" is " + shown + ", expected " + wanted);
    }

    @Test
    void findsTheFirstRowByRow() {
        Matrix zeros = Matrix.zeros(3, 4);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 4; j++) {
                double[] values = new double[12];
                values[4 * i + j] = 1;
                values[11] = 1;
                assertThat(Difference.between(Matrix.of(3, 4, values), zeros, Tolerance.exact()))
                        .isEqualTo(new Difference(4 * i + j == 11 ? 1 : 2, i, j));
            }
        }
    }

    @Test
    void equalMatricesHaveNone() {
        Matrix odd = Matrix.of(1, 4, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0);
        assertThat(Difference.between(odd, odd, Tolerance.exact()).count()).isZero();
        assertThat(Difference.between(Matrix.zeros(0, 5), Matrix.zeros(0, 5), Tolerance.exact()).count()).isZero();
    }

    private static String text(Matrix actual, Matrix expected) {
        return Difference.between(actual, expected, Tolerance.exact()).text(actual, expected);
    }
}
