package kata.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kata.matrix.Decompositions.Eigenvalues;
import kata.matrix.Decompositions.Qr;
import kata.matrix.Decompositions.Svd;
import kata.random.Generator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecompositionsTest {
    private static final double U = 0x1p-53;

    /** Tall, wide, square, one row, one column, one element; full rank, rank 1 and 0, equal values, large and small. */
    static Stream<Arguments> matrices() {
        Generator rng = Generator.defaultRng(1);
        return Stream.of(new int[][] {{1, 1}, {1, 7}, {7, 1}, {2, 2}, {3, 2}, {2, 3}, {17, 17}, {40, 9}, {9, 40}})
                .flatMap(shape -> {
                    Matrix full = normal(rng, shape[0], shape[1]);
                    Matrix rankOne = normal(rng, shape[0], 1).matmul(normal(rng, 1, shape[1]));
                    return Stream.of(Arguments.of("full rank", full), Arguments.of("rank 1", rankOne),
                            Arguments.of("zeros", full.filledWith(0)), Arguments.of("ones", full.filledWith(1)),
                            Arguments.of("identity", identity(shape[0], shape[1])),
                            Arguments.of("large", full.scale(1e300)), Arguments.of("small", full.scale(1e-300)),
                            Arguments.of("tiny", full.scale(1e-320)));
                });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("matrices")
    void theFactorsOfTheSvdGiveTheMatrixBack(String name, Matrix a) {
        Svd svd = Decompositions.svd(a);
        int r = Math.min(a.rows(), a.columns());
        assertThat(svd.u().shape()).isEqualTo("(" + a.rows() + ", " + r + ")");
        assertThat(svd.s().shape()).isEqualTo("(1, " + r + ")");
        assertThat(svd.v().shape()).isEqualTo("(" + a.columns() + ", " + r + ")");
        isOrthonormal(svd.u(), a);
        isOrthonormal(svd.v(), a);
        isClose(svd.u().matmul(svd.v().transpose().timesColumn(svd.s().transpose())), a);
        isDescending(svd.s(), 0);
        hasLargestEntriesPositive(svd.v());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("matrices")
    void theFactorsOfQrGiveTheMatrixBack(String name, Matrix a) {
        Qr qr = Decompositions.qr(a);
        int r = Math.min(a.rows(), a.columns());
        assertThat(qr.q().shape()).isEqualTo("(" + a.rows() + ", " + r + ")");
        assertThat(qr.r().shape()).isEqualTo("(" + r + ", " + a.columns() + ")");
        isOrthonormal(qr.q(), a);
        isClose(qr.q().matmul(qr.r()), a);
        for (int i = 0; i < r; i++) {
            assertThat(qr.r().get(i, i)).isNotNegative();
            for (int j = 0; j < i; j++) {
                assertThat(qr.r().get(i, j)).isZero();
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("matrices")
    void theEigenvectorsGiveTheMatrixBack(String name, Matrix any) {
        Matrix half = any.slice(0, Math.min(any.rows(), any.columns())).transpose();
        Matrix square = half.slice(0, half.columns());
        Matrix a = square.scale(0.5).plus(square.transpose().scale(0.5));
        Eigenvalues eigen = Decompositions.symmetricEigenvalues(a);
        isOrthonormal(eigen.vectors(), a);
        isClose(eigen.vectors().matmul(eigen.vectors().transpose().timesColumn(eigen.values().transpose())), a);
        isDescending(eigen.values(), Double.NEGATIVE_INFINITY);
        hasLargestEntriesPositive(eigen.vectors());
    }

    /** Weyl: the values of A + E differ from those of A by at most ‖E‖, and E is within the bound of {@link #error}. */
    @ParameterizedTest
    @ValueSource(ints = {0, 4, 8, 15})
    void theValuesAreThoseThatTheMatrixWasMadeOf(int decades) {
        Generator rng = Generator.defaultRng(2);
        Matrix u = Decompositions.qr(normal(rng, 30, 12)).q();
        Matrix v = Decompositions.qr(normal(rng, 20, 12)).q();
        Matrix values = Matrix.of(1, 12,
                IntStream.range(0, 12).mapToDouble(i -> Math.pow(10, -decades * i / 11.0)).toArray());
        Matrix a = u.matmul(v.transpose().timesColumn(values.transpose()));
        Matrix gram = v.matmul(v.transpose().timesColumn(values.transpose()));
        Matrix singular = Decompositions.svd(a).s();
        Matrix eigenvalues = Decompositions.symmetricEigenvalues(gram).values();
        for (int i = 0; i < 20; i++) {
            double expected = i < 12 ? values.get(0, i) : 0;
            assertThat(singular.get(0, i)).isCloseTo(expected, within(2 * error(a)));
            assertThat(eigenvalues.get(0, i)).isCloseTo(expected, within(2 * error(gram)));
        }
    }

    @Test
    void qrIsThatOfGramAndSchmidt() {
        Matrix a = normal(Generator.defaultRng(3), 8, 5);
        Matrix q = Decompositions.qr(a).q();
        for (int j = 0; j < 5; j++) {
            Matrix column = column(a, j);
            for (int i = 0; i < j; i++) {
                Matrix earlier = column(q, i);
                column = column.minus(earlier.scale(earlier.times(column).sum()));
            }
            Matrix gramSchmidt = column.scale(1 / Math.sqrt(column.square().sum()));
            assertThat(largest(gramSchmidt.minus(column(q, j)))).isLessThan(1e-13);
        }
    }

    @Test
    void eigenvaluesOfEitherSignAreInDescendingOrder() {
        Matrix a = Matrix.of(new double[][] {{0, 2, 0}, {2, 0, 0}, {0, 0, 1}});
        Eigenvalues eigen = Decompositions.symmetricEigenvalues(a);
        assertThat(largest(eigen.values().minus(Matrix.of(1, 3, 2, 1, -2)))).isLessThan(1e-15);
        double half = Math.sqrt(0.5);
        assertThat(largest(Matrix.of(new double[][] {{half, half}, {half, half}, {0, 0}})
                .minus(columns(eigen.vectors(), 0, 2).square().sqrt()))).isLessThan(1e-15);
    }

    @Test
    void float32IsComputedInDoubleAndRounded() {
        Matrix a = normal(Generator.defaultRng(4), 6, 4).to(Precision.FLOAT32);
        Matrix wide = a.to(Precision.FLOAT64);
        Matrix gram = wide.transpose().matmul(wide).to(Precision.FLOAT32);
        assertThat(Decompositions.svd(a).v()).isEqualTo(Decompositions.svd(wide).v().to(Precision.FLOAT32));
        assertThat(Decompositions.svd(a).s()).isEqualTo(Decompositions.svd(wide).s().to(Precision.FLOAT32));
        assertThat(Decompositions.qr(a).q()).isEqualTo(Decompositions.qr(wide).q().to(Precision.FLOAT32));
        assertThat(Decompositions.qr(a).r()).isEqualTo(Decompositions.qr(wide).r().to(Precision.FLOAT32));
        assertThat(Decompositions.symmetricEigenvalues(gram).vectors()).isEqualTo(
                Decompositions.symmetricEigenvalues(gram.to(Precision.FLOAT64)).vectors().to(Precision.FLOAT32));
    }

    @Test
    void aMatrixIsNotModifiedAndGivesTheSameTwice() {
        Matrix a = normal(Generator.defaultRng(5), 6, 4);
        Matrix copy = Matrix.of(6, 4, a.toArray());
        assertThat(Decompositions.svd(a)).isEqualTo(Decompositions.svd(a));
        assertThat(Decompositions.qr(a)).isEqualTo(Decompositions.qr(a));
        assertThat(a).isEqualTo(copy);
    }

    static Stream<Arguments> operations() {
        return Stream.of(Arguments.of("svd", (Function<Matrix, Object>) Decompositions::svd),
                Arguments.of("qr", (Function<Matrix, Object>) Decompositions::qr),
                Arguments.of("symmetricEigenvalues",
                        (Function<Matrix, Object>) Decompositions::symmetricEigenvalues));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "th-TH-u-nu-thai"})
    void errorsHaveTheSameDigitsInEveryDefaultLocale(String language) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        try {
            assertThatThrownBy(() -> Decompositions.qr(Matrix.of(2, 2, 1, 2, Double.NaN, 3)))
                    .hasMessageStartingWith("qr: element (1, 0) of (2, 2) is NaN");
            assertThatThrownBy(() -> Decompositions.symmetricEigenvalues(Matrix.of(2, 2, 1, 2, 3, 4)))
                    .hasMessageEndingWith("element (1, 0) is 3.0 and (0, 1) is 2.0");
            assertThatThrownBy(() -> Matrix.of(2, 2, 1, 2, 3)).isInstanceOf(ShapeException.class)
                    .hasMessage("of: (2, 2) takes 4 elements, 3 were given");
            assertThatThrownBy(() -> Matrix.zeros(2, 2).select(1, 2)).isInstanceOf(ShapeException.class)
                    .hasMessage("select: there is no row 2 in (2, 2)");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whatCannotBeDecomposedIsAnErrorThatSaysWhere(String name, Function<Matrix, Object> operation) {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThatThrownBy(() -> operation.apply(Matrix.of(2, 2, 1, 2, bad, 3)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(name + ": element (1, 0) of (2, 2) is " + bad + ": every element must be finite");
        }
        for (Matrix empty : new Matrix[] {Matrix.zeros(0, 0), Matrix.zeros(0, 3), Matrix.zeros(3, 0)}) {
            assertThatThrownBy(() -> operation.apply(empty)).isInstanceOf(ShapeException.class)
                    .hasMessage(name + ": " + empty.shape() + " has no element to decompose");
        }
    }

    @Test
    void eigenvaluesAreThoseOfSymmetricMatricesAlone() {
        assertThatThrownBy(() -> Decompositions.symmetricEigenvalues(Matrix.zeros(2, 3)))
                .isInstanceOf(ShapeException.class).hasMessage("symmetricEigenvalues: (2, 3) is not square");
        assertThatThrownBy(() -> Decompositions.symmetricEigenvalues(Matrix.of(2, 2, 1, 2, 3, 4)))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("symmetricEigenvalues: the matrix is not "
                        + "symmetric: element (1, 0) is 3.0 and (0, 1) is 2.0");
        Matrix rounded = Decompositions.symmetricEigenvalues(Matrix.of(2, 2, 1, 2 - 1e-9, 2 + 1e-9, 1)).values();
        assertThat(largest(rounded.minus(Matrix.of(1, 2, 3, -1)))).isLessThan(1e-14);
    }

    // ---- Bounds

    /** The bound for the backward error of A: (m, n), 20 m n u ‖A‖_F, and an ulp of the smallest double an element. */
    private static double error(Matrix a) {
        double size = (double) a.rows() * a.columns();
        return 20 * size * U * norm(a) + size * Double.MIN_VALUE;
    }

    private static void isClose(Matrix actual, Matrix expected) {
        assertThat(norm(actual.minus(expected))).isLessThanOrEqualTo(error(expected));
    }

    private static void isOrthonormal(Matrix q, Matrix a) {
        assertThat(norm(q.transpose().matmul(q).minus(identity(q.columns(), q.columns()))))
                .isLessThanOrEqualTo(20.0 * a.rows() * a.columns() * U * Math.sqrt(q.columns()));
    }

    private static void isDescending(Matrix row, double least) {
        for (int i = 0; i < row.columns(); i++) {
            assertThat(row.get(0, i)).isBetween(least, i == 0 ? Double.POSITIVE_INFINITY : row.get(0, i - 1));
        }
    }

    private static void hasLargestEntriesPositive(Matrix vectors) {
        for (int j = 0; j < vectors.columns(); j++) {
            double[] column = column(vectors, j).toArray();
            int at = IntStream.range(0, column.length).boxed()
                    .reduce(0, (i, k) -> Math.abs(column[k]) > Math.abs(column[i]) ? k : i);
            assertThat(column[at]).isPositive();
        }
    }

    // ---- Matrices

    private static Matrix normal(Generator rng, int rows, int columns) {
        return Matrix.of(rows, columns, rng.standardNormal(rows * columns));
    }

    private static Matrix identity(int rows, int columns) {
        double[] values = new double[rows * columns];
        IntStream.range(0, Math.min(rows, columns)).forEach(i -> values[i * columns + i] = 1);
        return Matrix.of(rows, columns, values);
    }

    private static Matrix column(Matrix a, int j) {
        return columns(a, j);
    }

    private static Matrix columns(Matrix a, int... indices) {
        return a.transpose().select(indices).transpose();
    }

    /** ‖A‖_F without squares that are too large or too small for a double. */
    private static double norm(Matrix a) {
        double largest = largest(a);
        return largest == 0 ? 0 : largest * Math.sqrt(IntStream.range(0, a.rows()).mapToDouble(i -> a.slice(i, i + 1)
                .divide(a.slice(i, i + 1).filledWith(largest)).square().sum()).sum());
    }

    private static double largest(Matrix a) {
        double largest = 0;
        for (double x : a.toArray()) {
            largest = Math.max(largest, Math.abs(x));
        }
        return largest;
    }
}
