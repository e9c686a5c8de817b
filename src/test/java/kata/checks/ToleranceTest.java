package kata.checks;

import static org.assertj.core.api.Assertions.assertThat;

import kata.matrix.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToleranceTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    @Test
    void ofEachGoesByTheElementItself() {
        Tolerance tolerance = Tolerance.ofEach(0.125);
        Matrix expected = Matrix.of(1, 3, 8, -8, 0);
        assertThat(allowed(tolerance, expected, 9, -7, 0)).containsExactly(true, true, true);
        assertThat(allowed(tolerance, expected, 9.001, -6.999, 1e-300)).containsExactly(false, false, false);
        assertThat(tolerance.description()).isEqualTo("1e-01 of the value");
    }

    @Test
    void ofLargestGoesByTheLargestMagnitude() {
        Tolerance tolerance = Tolerance.ofLargest(0.125);
        Matrix expected = Matrix.of(1, 3, 1, -8, 0);
        assertThat(allowed(tolerance, expected, 2, -7, -1)).containsExactly(true, true, true);
        assertThat(allowed(tolerance, expected, 2.001, -6.999, -1.001)).containsExactly(false, false, false);
    }

    @Test
    void ofColumnGoesByTheLargestMagnitudeInTheElementsColumn() {
        double[][] expected = {{1, -8}, {0, 2}};
        double[][] actual = {{1.25, -7}, {0.125, 3.5}};
        Tolerance tolerance = Tolerance.ofColumn(0.125);
        assertThat(allows(tolerance, actual, expected, 0, 0)).isFalse();
        assertThat(allows(tolerance, actual, expected, 0, 1)).isTrue();
        assertThat(allows(tolerance, actual, expected, 1, 0)).isTrue();
        assertThat(allows(tolerance, actual, expected, 1, 1)).isFalse();
    }

    @Test
    void absoluteIsTheSameForEachElement() {
        Matrix expected = Matrix.of(1, 2, 1000, 0);
        assertThat(allowed(Tolerance.absolute(0.25), expected, 1000.5, 0.25)).containsExactly(false, true);
        assertThat(allowed(Tolerance.absolute(0.25), expected, 999.75, -0.5)).containsExactly(true, false);
    }

    @Test
    void ofLargestLooksAtEachMatrixThatItIsUsedFor() {
        Tolerance tolerance = Tolerance.ofLargest(0.125);
        assertThat(allowed(tolerance, Matrix.of(1, 1, 800), 900)).containsExactly(true);
        assertThat(allowed(tolerance, Matrix.of(1, 1, 8), 10)).containsExactly(false);
        assertThat(allowed(tolerance, Matrix.of(1, 1, 800), 900)).containsExactly(true);
    }

    @Test
    void ofLargestIsAsFastForAMillionElementsAsItShouldBe() {
        Matrix expected = Matrix.zeros(1000, 1000).plus(1);
        assertThat(Difference.between(expected.plus(1e-9), expected, Tolerance.ofLargest(1e-12)).count())
                .isEqualTo(1_000_000);
    }

    @Test
    void withinGoesByEachElementsBound() {
        Tolerance tolerance = Tolerance.within(Matrix.of(1, 3, 0, 1, 2), "why");
        assertThat(allowed(tolerance, Matrix.zeros(1, 3), 0, 1, -2)).containsExactly(true, true, true);
        assertThat(allowed(tolerance, Matrix.zeros(1, 3), 1e-300, 1.1, -2.1)).containsExactly(false, false, false);
        assertThat(tolerance.description()).isEqualTo("why");
    }

    @Test
    void exactTellsNeighboursApartButNotTheTwoZeros() {
        assertThat(allowed(Tolerance.exact(), Matrix.of(1, 3, 1, 0.0, -0.0), Math.nextUp(1.0), -0.0, 0.0))
                .containsExactly(false, true, true);
    }

    @ParameterizedTest
    @CsvSource({"NaN, NaN, true", "NaN, 1, false", "1, NaN, false", "Infinity, Infinity, true", "Infinity, 1, false",
        "1, Infinity, false", "-Infinity, Infinity, false", "NaN, Infinity, false", "Infinity, NaN, false"})
    void whatIsNotFiniteStandsOnlyForItself(double actual, double expected, boolean allowed) {
        Matrix matrix = Matrix.of(1, 1, expected);
        for (Tolerance tolerance : new Tolerance[] {Tolerance.exact(), Tolerance.ofEach(0.5), Tolerance.ofLargest(0.5),
                Tolerance.within(Matrix.of(1, 1, INFINITY), "no bound")}) {
            assertThat(allowed(tolerance, matrix, actual)).as(tolerance.description()).containsExactly(allowed);
        }
    }

    @Test
    void anInfiniteOrMissingNeighbourDoesNotWidenTheBound() {
        for (double odd : new double[] {INFINITY, -INFINITY, Double.NaN}) {
            assertThat(allowed(Tolerance.ofLargest(0.125), Matrix.of(1, 3, odd, 8, 0), odd, 9, 1.1))
                    .containsExactly(true, true, false);
        }
    }

    private static Boolean[] allowed(Tolerance tolerance, Matrix expected, double... actual) {
        double[][] rows = {expected.toArray()};
        Boolean[] allowed = new Boolean[actual.length];
        for (int j = 0; j < actual.length; j++) {
            allowed[j] = allows(tolerance, new double[][] {actual}, rows, 0, j);
        }
        return allowed;
    }

    private static boolean allows(Tolerance tolerance, double[][] actual, double[][] expected, int i, int j) {
        return Tolerance.allows(actual[i][j], expected[i][j], tolerance.bounds().apply(expected).of(i, j));
    }
}
