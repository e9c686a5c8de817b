package kata.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import kata.matrix.Matrix;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosisTest {
    private static final Tolerance TOLERANCE = Tolerance.ofLargest(1e-12);

    private final Locale before = Locale.getDefault();
    private final Matrix expected = Matrix.of(2, 2, 0, 1.1, -7.3, 0.4);

    @AfterEach
    void restoreTheLocale() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "-1       | the sign is wrong: these are minus the expected values",
        "2        | these are twice the expected values",
        "0.5      | these are half of the expected values",
        "-2       | every element is -2 times the expected one",
        "10       | every element is 10 times the expected one",
        "784      | every element is 784 times the expected one",
        "3.25     | every element is 3.25 times the expected one",
        "1.25e7   | every element is 12500000 times the expected one",
        "0.0078125| every element is the expected one divided by 128",
        "0.3      | every element is the expected one divided by 3.33333",
        "-0.25    | every element is the expected one divided by -4"})
    void aCommonFactorIsNamedInAnyLocale(double factor, String diagnosis) {
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        assertThat(of(expected.scale(factor))).isEqualTo(diagnosis);
    }

    @Test
    void oneOverNIsNamedByN() {
        for (int n = 3; n <= 1000; n++) {
            assertThat(of(expected.scale(1.0 / n)))
                    .isEqualTo("every element is the expected one divided by " + n);
        }
    }

    @Test
    void aFactorThatIsAllButOneIsNoDiagnosis() {
        assertThat(of(expected.scale(1 + 1e-9))).isEmpty();
    }

    @Test
    void aFactorOfSomeElementsIsNoDiagnosis() {
        assertThat(of(Matrix.of(2, 2, 0, 2.2, -14.6, 0.4))).isEmpty();
    }

    @Test
    void aSingleNumberHasOnlyTheUsualFactors() {
        Matrix three = Matrix.of(1, 1, 3);
        assertThat(Diagnosis.ofValues(three.scale(2), three, TOLERANCE)).startsWith("these are twice");
        assertThat(Diagnosis.ofValues(three.scale(5), three, TOLERANCE)).isEmpty();
    }

    @Test
    void nothingButZerosIsNamed() {
        assertThat(of(Matrix.zeros(2, 2))).isEqualTo("every element is 0");
        assertThat(of(Matrix.zeros(2, 2).scale(-1))).isEqualTo("every element is 0");
    }

    @Test
    void aNaNIsNamedBeforeAllElse() {
        assertThat(of(Matrix.of(2, 2, 0, Double.POSITIVE_INFINITY, -7.3, Double.NaN))).startsWith("there is a NaN: ");
    }

    @Test
    void anInfinityIsNamed() {
        assertThat(of(Matrix.of(2, 2, 0, 1.1, Double.NEGATIVE_INFINITY, 0.4))).startsWith("there is an infinity: ");
        assertThat(of(Matrix.zeros(2, 2).plus(Double.POSITIVE_INFINITY))).startsWith("there is an infinity: ");
    }

    @Test
    void anInfinityThatIsExpectedIsNoDiagnosis() {
        Matrix infinite = Matrix.of(1, 2, Double.POSITIVE_INFINITY, 1);
        assertThat(Diagnosis.ofValues(Matrix.of(1, 2, Double.POSITIVE_INFINITY, 3), infinite, TOLERANCE)).isEmpty();
        assertThat(Diagnosis.ofValues(Matrix.of(1, 2, 5, 1), infinite, TOLERANCE)).isEmpty();
    }

    @Test
    void theTransposeOfASquareIsNamed() {
        assertThat(of(expected.transpose())).isEqualTo("these are the expected values, transposed");
    }

    @Test
    void whereZeroIsExpectedThereIsNoFactor() {
        assertThat(Diagnosis.ofValues(expected, Matrix.zeros(2, 2), TOLERANCE)).isEmpty();
    }

    @Test
    void extremeMagnitudesAreNoTrouble() {
        Matrix huge = Matrix.of(1, 2, 1e300, -1e300);
        assertThat(Diagnosis.ofValues(Matrix.of(1, 2, 1e-15, -1e-15), huge, Tolerance.exact())).isEmpty();
        assertThat(Diagnosis.ofValues(huge, huge.scale(1e-310).scale(1e-10), TOLERANCE)).isEmpty();
    }

    private String of(Matrix actual) {
        return Diagnosis.ofValues(actual, expected, TOLERANCE);
    }
}
