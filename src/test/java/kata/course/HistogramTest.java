package kata.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistogramTest {
    @Test
    void everyScoreIsInOneRangeAndTheLastHasAllPoints() {
        assertThat(shown(new Histogram(List.of(0.0, 1.49, 1.5, 2.99, 3.0, 13.49, 13.5, 14.99, 15.0), 15)))
                .containsExactly("0 to 1.49: 2", "1.5 to 2.99: 2", "3 to 4.49: 1", "4.5 to 5.99: 0", "6 to 7.49: 0",
                        "7.5 to 8.99: 0", "9 to 10.49: 0", "10.5 to 11.99: 0", "12 to 13.49: 1", "13.5 to 15: 3");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.03, 0.25, 0.5, 1, 1.5, 7, 14.75, 100})
    void noCentIsInTwoRangesOrNone(double points) {
        List<Double> cents = IntStream.rangeClosed(0, (int) Math.round(100 * points)).mapToObj(i -> i / 100.0).toList();
        List<Histogram.Range> ranges = new Histogram(cents, points).ranges();
        assertThat(ranges.stream().mapToLong(Histogram.Range::students).sum()).isEqualTo(cents.size());
        assertThat(ranges.get(0).from()).isZero();
        assertThat(ranges.get(ranges.size() - 1).to()).isEqualTo(points);
        assertThat(ranges).hasSizeLessThanOrEqualTo(10).allMatch(range -> range.from() <= range.to());
    }

    @Test
    void theLongestBarFillsItsRowAndANumberStandsAtItsEnd() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(new Histogram(List.of(0.0, 0.01, 1.0), 1).markup()).contains(
                    "<th scope=\"row\">0 to 0.09</th><td><span class=\"bar\" "
                            + "style=\"width: calc(1.000 * (100% - 4rem))\"></span> 2</td>",
                    "<th scope=\"row\">0.1 to 0.19</th><td>0</td>",
                    "<th scope=\"row\">0.9 to 1</th><td><span class=\"bar\" "
                            + "style=\"width: calc(0.500 * (100% - 4rem))\"></span> 1</td>");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void equalScoresAndNobodyHaveOne() {
        assertThat(shown(new Histogram(Collections.nCopies(30, 1.0), 1))).hasSize(10).endsWith("0.9 to 1: 30")
                .filteredOn(row -> row.endsWith(": 0")).hasSize(9);
        assertThat(new Histogram(List.of(), 1).markup()).doesNotContain("bar", "NaN");
        assertThat(new Histogram(List.of(0.0), 0).ranges()).isEmpty();
    }

    private static List<String> shown(Histogram histogram) {
        return histogram.ranges().stream().map(range -> range.label() + ": " + range.students()).toList();
    }
}
