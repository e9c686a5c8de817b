package kata.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import kata.NotAttempted;
import kata.data.Csv;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import kata.runner.SystemProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {
    private static final Tolerance TOLERANCE = Tolerance.ofLargest(1e-12);

    private final Matrix expected = Matrix.of(2, 3, 1, 2, 3, 4, 5, 6);

    @TempDir
    Path output;

    @Test
    void whatIsCloseEnoughPasses() {
        Check.that("W", expected).isCloseTo(expected, Tolerance.exact());
        Check.that("W", expected.plus(5e-12)).isCloseTo(expected, TOLERANCE);
        Check.that("z", 1 + 1e-13).isCloseTo(1, TOLERANCE);
        Check.that("nothing", Matrix.zeros(0, 3)).isCloseTo(Matrix.zeros(0, 3), Tolerance.exact());
    }

    @Test
    void nullIsSaidToBeNull() {
        assertThat(failure(null)).isEqualTo("W2.g is null: it was never set");
    }

    @Test
    void aWrongShapeIsNamedBesideTheRightOne() {
        assertThat(failure(Matrix.zeros(3, 3))).isEqualTo("W2.g has the shape (3, 3), expected (2, 3)");
        assertThat(failure(Matrix.zeros(3, 2))).isEqualTo("W2.g has the shape (3, 2), expected (2, 3)");
        assertThat(failure(Matrix.zeros(0, 0))).isEqualTo("W2.g has the shape (0, 0), expected (2, 3)");
    }

    @Test
    void theTransposeIsRecognised() {
        assertThat(failure(expected.transpose()))
                .isEqualTo("W2.g has the shape (3, 2), expected (2, 3)\nthese are the expected values, transposed");
    }

    @Test
    void aWrongPrecisionIsNamedBesideTheRightOne() {
        assertThat(failure(expected.to(Precision.FLOAT32))).isEqualTo("W2.g is float32, expected float64");
    }

    @Test
    void theFirstWrongElementIsShownAndTheRestCounted() {
        assertThat(failure(Matrix.of(2, 3, 1, 2, 3, 4, 7, 6))).isEqualTo("W2.g[1][1] is 7.00000, expected 5.00000, "
                + "1 of 6 elements differ (tolerance 1e-12 of the largest magnitude)");
        assertThat(failure(Matrix.of(2, 3, 1, 2, 0, 4, 7, 6)))
                .startsWith("W2.g[0][2] is 0.00000, expected 3.00000, 2 of 6 elements differ (");
        assertThat(failure(Matrix.of(2, 3, 9, 1, 7, 5, 3, 2)))
                .startsWith("W2.g[0][0] is 9.00000, expected 1.00000, all 6 elements differ (");
    }

    @Test
    void aNumberHasNoIndices() {
        assertThatThrownBy(() -> Check.that("z", 1.5).isCloseTo(4.25, Tolerance.ofEach(1e-9)))
                .isInstanceOf(AssertionError.class)
                .hasMessage("z is 1.50000, expected 4.25000 (tolerance 1e-09 of the value)");
    }

    @Test
    void aKnownMistakeIsNamed() {
        Matrix wrong = expected.plus(1);
        assertThatThrownBy(() -> Check.that("W2.g", wrong)
                .unlike("the first mistake", () -> expected.plus(2))
                .unlike("the mistake of adding one", () -> expected.plus(1))
                .unlike("a mistake of the same values", () -> expected.plus(1)).isCloseTo(expected, TOLERANCE))
                .isInstanceOf(AssertionError.class)
                .message().endsWith("\nthese are the values of the mistake of adding one");
    }

    @Test
    void aKnownMistakeCountsBeforeAFactor() {
        assertThatThrownBy(() -> Check.that("W2.g", expected.scale(2)).unlike("W2.g doubled", () -> expected.scale(2))
                .isCloseTo(expected, TOLERANCE)).message().endsWith("\nthese are the values of W2.g doubled");
    }

    @Test
    void theNameOfTheMistakeIsAField() {
        assertThat(mistake(Check.that("W2.g", expected.plus(1)).unlike("one added", () -> expected.plus(1))))
                .isEqualTo("one added");
        assertThat(mistake(Check.that("W2.g", expected.scale(2)))).isEqualTo("these are twice the expected values");
        assertThat(mistake(Check.that("W2.g", expected.transpose())))
                .isEqualTo("these are the expected values, transposed");
        assertThat(mistake(Check.that("W2.g", expected.plus(1)))).isEmpty();
        assertThat(mistake(Check.that("W2.g", null))).isEmpty();
    }

    @Test
    void anotherMistakeIsNotNamed() {
        assertThatThrownBy(() -> Check.that("W2.g", expected.plus(1))
                .unlike("another shape", () -> Matrix.zeros(1, 1))
                .unlike("another precision", () -> expected.plus(1).to(Precision.FLOAT32))
                .isCloseTo(expected, TOLERANCE)).message().doesNotContain("\n");
    }

    @Test
    void mistakesAreComputedOnlyWhereTheCheckFails() {
        AtomicInteger computed = new AtomicInteger();
        Check.that("W2.g", expected).unlike("a mistake", () -> {
            computed.incrementAndGet();
            return expected;
        }).isCloseTo(expected, TOLERANCE);
        assertThat(computed).hasValue(0);
    }

    @Test
    void keepsTheValuesWhereTheGoldenOnesHaveTheirNames() {
        try (SystemProperties properties = new SystemProperties()) {
            properties.with("kata.output", output.toString());
            Check check = Check.that("V1", expected).keptAs("problem1/forward/V1");
            assertThat(Csv.read(output.resolve("outputs/problem1/forward/V1.csv"))).isEqualTo(expected);
            check.isCloseTo(expected, Tolerance.exact());
        }
    }

    @Test
    void keepsThemElsewhereWhereAGraderWantsThem() {
        try (SystemProperties properties = new SystemProperties()) {
            properties.with("kata.output", output.toString()).with("kata.values", output.resolve("own").toString());
            Check.that("V1", expected).keptAs("problem1/forward/V1");
            assertThat(Csv.read(output.resolve("own/problem1/forward/V1.csv"))).isEqualTo(expected);
            assertThat(output.resolve("outputs")).doesNotExist();
        }
    }

    @Test
    void keepsWrongValuesTooAndWhatIsNotThereFailsAsUsual() {
        try (SystemProperties properties = new SystemProperties()) {
            properties.with("kata.output", output.toString());
            Matrix wrong = Matrix.of(1, 2, Double.NaN, Double.NEGATIVE_INFINITY);
            Check.that("V1", wrong).keptAs("V1");
            assertThat(Csv.read(output.resolve("outputs/V1.csv"))).isEqualTo(wrong);
            for (Matrix none : new Matrix[] {null, Matrix.zeros(0, 3), Matrix.zeros(2, 0)}) {
                assertThatThrownBy(() -> Check.that("V2", none).keptAs("V2").isCloseTo(expected, TOLERANCE))
                        .isInstanceOf(AssertionError.class).hasMessageStartingWith("V2 ");
            }
            assertThat(output.resolve("outputs/V2.csv")).doesNotExist();
        }
    }

    @Test
    void acceptsAnOperationThatRefusesShapes() {
        assertThatCode(() -> Check.refusesShapes("matmul", () -> expected.matmul(expected))).doesNotThrowAnyException();
    }

    @Test
    void namesAnElementInTheQuantitysOwnTerms() {
        assertThatThrownBy(() -> Check.that("theta", Matrix.of(1, 2, 1, 3))
                .named((i, j) -> "theta[" + j + "] after step " + (i + 1))
                .isCloseTo(Matrix.of(1, 2, 1, 2), Tolerance.exact()))
                .hasMessageStartingWith("theta[1] after step 1 is 3.00000, expected 2.00000, 1 of 2 elements differ");
    }

    @Test
    void anIndexBehindWordsWouldBelongToTheLastOne() {
        assertThatThrownBy(() -> Check.that("A.g of A + A", expected.plus(1)).isCloseTo(expected, TOLERANCE))
                .hasMessageStartingWith("element [0][0] of A.g of A + A is 2.00000, expected 1.00000");
        assertThatThrownBy(() -> Check.that("the projector's diagonal", Matrix.of(1, 2, 1, 3))
                .isCloseTo(Matrix.of(1, 2, 1, 2), TOLERANCE))
                .hasMessageStartingWith("element 1 of the projector's diagonal is 3.00000, expected 2.00000");
        assertThatThrownBy(() -> Check.that("the objective", 3).isCloseTo(2, TOLERANCE))
                .hasMessageStartingWith("the objective is 3.00000, expected 2.00000");
    }

    @Test
    void anExceptionOfAnotherKindIsNoRefusal() {
        assertThatThrownBy(() -> Check.refusesShapes("get", () -> expected.get(2, 0)))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void refusesAnOperationThatTakesAnyShape() {
        assertThatThrownBy(() -> Check.refusesShapes("plus", () -> { }))
                .isInstanceOf(AssertionError.class).hasMessageStartingWith("plus took shapes that do not fit");
    }

    @Test
    void aBlankPassesThroughAsItIs() {
        NotAttempted blank = new NotAttempted("1c");
        assertThatThrownBy(() -> Check.refusesShapes("plus", () -> {
            throw blank;
        })).isSameAs(blank);
    }

    private String mistake(Check check) {
        return catchThrowableOfType(CheckFailure.class, () -> check.isCloseTo(expected, TOLERANCE)).failure().mistake();
    }

    private String failure(Matrix actual) {
        try {
            Check.that("W2.g", actual).isCloseTo(expected, TOLERANCE);
        } catch (AssertionError error) {
            return error.getMessage();
        }
        throw new IllegalStateException("the check passed");
    }
}
