package kata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import kata.matrix.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTextTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "4, 5", "2, 50", "50, 8", "100, 1", "1, 11", "12, 10", "13, 21", "3, 4"})
    void withAllItPrintsEveryElementTwiceInLinesOfAtMostAHundredCharacters(int rows, int columns) {
        Matrix golden = counting(rows, columns);
        String text = ComparisonText.of(new Comparison(golden, golden), true);
        assertThat(text.lines()).allMatch(line -> line.length() <= 100);
        for (double x : golden.toArray()) {
            assertThat(Pattern.compile("(?<![\\d.])" + Pattern.quote(Comparison.text(x))).matcher(text).results())
                    .hasSize(2);
        }
        assertThat(text).doesNotContain("...");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "4, 5", "2, 50", "200, 8", "100, 1", "12, 10", "500, 500"})
    void withoutItIsShort(int rows, int columns) {
        Matrix golden = counting(rows, columns);
        for (Matrix computed : new Matrix[] {golden, golden.plus(1)}) {
            String text = ComparisonText.of(new Comparison(computed, golden), false);
            assertThat(text.lines()).hasSizeLessThanOrEqualTo(50).allMatch(line -> line.length() <= 100);
        }
    }

    @Test
    void aWideMatrixShowsItsFirstColumnsAndThoseThatDiffer() {
        Matrix golden = counting(2, 50);
        String text = ComparisonText.of(new Comparison(changed(golden, 1, 30), golden), false);
        assertThat(text).contains("   [0] ", "1080.0000*")
                .containsPattern("\\.\\.\\. columns \\d to \\d+: all agree")
                .containsPattern("\\.\\.\\. columns \\d\\d to 49: all agree");
    }

    @Test
    void aLongMatrixShowsItsFirstRowsItsLastAndThoseThatDiffer() {
        Matrix golden = counting(100, 1);
        String text = ComparisonText.of(new Comparison(changed(golden, 70, 0), golden), false);
        assertThat(text).contains("... rows 5 to 69: all agree", "1070.0000*", "... rows 71 to 98: all agree")
                .containsPattern("\\[99] +99\\.0000 +\\| +99\\.0000\n");
    }

    @Test
    void whatIsLeftOutIsCounted() {
        Matrix golden = counting(100, 1);
        String text = ComparisonText.of(new Comparison(golden.plus(1), golden), false);
        assertThat(text).contains("... rows 10 to 98: 89 elements differ");
        golden = counting(13, 1);
        text = ComparisonText.of(new Comparison(golden.plus(1), golden), false);
        assertThat(text).contains("... rows 10 to 11: 2 elements differ");
    }

    @Test
    void largeNumbersHaveAnExponent() {
        assertThat(Comparison.text(-999_999.5)).isEqualTo("-999999.5000");
        assertThat(Comparison.text(1e300)).isEqualTo("1.0000e+300");
    }

    private static Matrix counting(int rows, int columns) {
        double[] values = new double[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        return Matrix.of(rows, columns, values);
    }

    private static Matrix changed(Matrix matrix, int i, int j) {
        double[] values = matrix.toArray();
        values[i * matrix.columns() + j] += 1000;
        return Matrix.of(matrix.rows(), matrix.columns(), values);
    }
}
