package kata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import kata.checks.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
    private static final Tolerance EXACT = Tolerance.exact();

    @ParameterizedTest
    @CsvSource({"1, 1", "4, 5", "2, 50", "50, 8", "100, 1", "1, 11", "12, 10", "13, 21", "3, 4"})
    void withAllItPrintsEveryElementTwiceInLinesOfAtMostAHundredCharacters(int rows, int columns) {
        double[][] golden = counting(rows, columns, 0);
        String text = new Comparison(golden, golden, EXACT, true).text();
        assertThat(text.lines()).allMatch(line -> line.length() <= 100);
        for (int k = 0; k < rows * columns; k++) {
            assertThat(Pattern.compile("(?<![\\d.])" + Pattern.quote(Comparison.number(k))).matcher(text).results())
                    .hasSize(2);
        }
        assertThat(text).doesNotContain("...");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "4, 5", "2, 50", "200, 8", "100, 1", "12, 10", "500, 500"})
    void withoutItIsShort(int rows, int columns) {
        for (int from = 0; from < 2; from++) {
            String text = new Comparison(counting(rows, columns, from), counting(rows, columns, 0), EXACT,
                    false).text();
            assertThat(text.lines()).hasSizeLessThanOrEqualTo(50).allMatch(line -> line.length() <= 100);
        }
    }

    @Test
    void aWideMatrixShowsItsFirstColumnsAndThoseThatDiffer() {
        double[][] golden = counting(2, 50, 0);
        String text = new Comparison(changed(counting(2, 50, 0), 1, 30), golden, EXACT, false).text();
        assertThat(text).contains("   [0] ", "1080.0000*")
                .containsPattern("\\.\\.\\. columns \\d to \\d+: all agree")
                .containsPattern("\\.\\.\\. columns \\d\\d to 49: all agree");
    }

    @Test
    void aLongMatrixShowsItsFirstRowsItsLastAndThoseThatDiffer() {
        double[][] golden = counting(100, 1, 0);
        String text = new Comparison(changed(counting(100, 1, 0), 70, 0), golden, EXACT, false).text();
        assertThat(text).contains("... rows 5 to 69: all agree", "1070.0000*", "... rows 71 to 98: all agree")
                .containsPattern("\\[99] +99\\.0000 +\\| +99\\.0000\n");
    }

    @Test
    void whatIsLeftOutIsCounted() {
        String text = new Comparison(counting(100, 1, 1), counting(100, 1, 0), EXACT, false).text();
        assertThat(text).contains("... rows 10 to 98: 89 elements differ");
        text = new Comparison(counting(13, 1, 1), counting(13, 1, 0), EXACT, false).text();
        assertThat(text).contains("... rows 10 to 11: 2 elements differ");
    }

    @Test
    void largeNumbersHaveAnExponent() {
        assertThat(Comparison.number(-999_999.5)).isEqualTo("-999999.5000");
        assertThat(Comparison.number(1e300)).isEqualTo("1.0000e+300");
    }

    /** Row by row the numbers from the first on. */
    private static double[][] counting(int rows, int columns, int first) {
        double[][] values = new double[rows][columns];
        for (int k = 0; k < rows * columns; k++) {
            values[k / columns][k % columns] = first + k;
        }
        return values;
    }

    private static double[][] changed(double[][] matrix, int i, int j) {
        matrix[i][j] += 1000;
        return matrix;
    }
}
