package kata.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JavaCodeTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void restoreTheLocale() {
        Locale.setDefault(before);
    }

    @Test
    void aMatrixIsAStatementWithAllDigitsInAnyLocale() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        assertThat(JavaCode.of("W1", Matrix.of(2, 2, 0.5, -1, 1.0 / 3, 1e7)))
                .isEqualTo("Matrix W1 = Matrix.of(2, 2, 0.5, -1, 0.3333333333333333, 1.0E7);");
    }

    @Test
    void whatIsNotFiniteOrEmptyCanBeShown() {
        assertThat(JavaCode.of(Matrix.of(1, 3, Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)))
                .isEqualTo("Matrix.of(1, 3, Double.NaN, -1 / 0.0, 1 / 0.0)");
        assertThat(JavaCode.of(Matrix.zeros(0, 2))).isEqualTo("Matrix.zeros(0, 2)");
    }

    @Test
    void thePrecisionIsShownWhereItIsNotTheUsualOne() {
        assertThat(JavaCode.of(Matrix.of(1, 1, 0.5).to(Precision.FLOAT32)))
                .isEqualTo("Matrix.of(1, 1, 0.5).to(Precision.FLOAT32)");
    }
}
