package kata.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;

/** What the tests of matrices share: plain arrays to compute on, the shapes to try, and the bounds on rounding. */
public final class Oracle {
    /** Values where arithmetic has its corners, for both precisions. */
    public static final double[] SPECIAL = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.0, -0.0,
        1, -1, 1000, -1000, 3, 0.1, Float.MIN_VALUE, -Float.MIN_NORMAL, Float.MAX_VALUE, -Float.MAX_VALUE,
        Double.MIN_VALUE, -Double.MIN_VALUE, Double.MIN_NORMAL, Double.MAX_VALUE};

    private static final double U64 = Precision.FLOAT64.unitRoundoff();

    /** The element that row i and column j should hold. */
    public interface Element {
        double at(int i, int j);
    }

    public interface Shape {
        void check(int rows, int columns);
    }

    private Oracle() {
    }

    /**
     * All shapes of 0 to 5 rows and columns; some round the edges of blocks of 4, 16 and 64; and some of more than
     * 2^15 elements, which are worked on in several pieces.
     */
    public static void forAllShapes(Shape shape) {
        for (int rows = 0; rows <= 5; rows++) {
            for (int columns = 0; columns <= 5; columns++) {
                shape.check(rows, columns);
            }
        }
        int[][] large = {{15, 16}, {16, 17}, {17, 15}, {63, 64}, {64, 65}, {65, 63}, {61, 130}, {128, 784}, {1, 40_000},
            {40_000, 1}, {1_000, 33}, {100_000, 0}, {0, 100_000}};
        for (int[] each : large) {
            shape.check(each[0], each[1]);
        }
    }

    /** Numbers of the given precision of both signs and of sizes 2^-10 to 2^10, so that no order of adding is exact. */
    public static double[][] random(int rows, int columns, Precision precision) {
        Random random = new Random(1_000_003L * rows + columns);
        double[][] x = new double[rows][columns];
        for (double[] row : x) {
            for (int j = 0; j < columns; j++) {
                row[j] = round(precision, Math.scalb(2 * random.nextDouble() - 1, random.nextInt(21) - 10));
            }
        }
        return x;
    }

    /** Every pair of special values: one of each pair here and the other, in the same place, in the transpose. */
    public static double[][] specialPairs(Precision precision) {
        double[][] x = new double[SPECIAL.length][SPECIAL.length];
        for (int i = 0; i < SPECIAL.length; i++) {
            for (int j = 0; j < SPECIAL.length; j++) {
                x[i][j] = round(precision, SPECIAL[i]);
            }
        }
        return x;
    }

    public static double[][] transpose(double[][] x, int columns) {
        double[][] t = new double[columns][x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < columns; j++) {
                t[j][i] = x[i][j];
            }
        }
        return t;
    }

    /** The matrix of these rows; their length is given for the case that there are none. */
    public static Matrix matrix(Precision precision, double[][] rows, int columns) {
        double[] values = Stream.of(rows).flatMapToDouble(Arrays::stream).toArray();
        return Matrix.of(rows.length, columns, values).to(precision);
    }

    /** σ(x) = 1 / (1 + e^{-x}) for any x; 0 where that is below the precision's least normal number. */
    public static double sigmoid(double x, Precision precision) {
        double e = StrictMath.exp(-Math.abs(x));
        double y = x >= 0 ? 1 / (1 + e) : e / (1 + e);
        return y < (precision == Precision.FLOAT32 ? Float.MIN_NORMAL : Double.MIN_NORMAL) ? 0 : y;
    }

    /**
     * To the nearest number of the precision. For +, −, ×, / and √ of floats, computing in double and then rounding
     * gives what float arithmetic gives: 53 ≥ 2 · 24 + 2 (S. A. Figueroa, When is double rounding innocuous?, 1995).
     */
    public static double round(Precision precision, double x) {
        return precision == Precision.FLOAT64 ? x : (float) x;
    }

    /** γ_n = n u / (1 − n u): n roundings in a row change a value by less than this part of it (Higham 2002, 3.1). */
    public static double gamma(int n, double u) {
        return n * u / (1 - n * u);
    }

    /**
     * How far a sum of n products or terms, computed with unit roundoff u in any order, may be from the same sum
     * computed in a plain loop of doubles: each is within γ_n of the true one, relative to the sum of the absolute
     * values. That sum comes from a loop of doubles too, which is what is divided by.
     */
    public static double sumBound(int n, double u, double sumOfAbsoluteValues) {
        return (gamma(n, u) + gamma(n, U64)) / (1 - gamma(n, U64)) * sumOfAbsoluteValues;
    }

    /** Shape, precision and every element, bit for bit. */
    public static void assertExactly(String what, Matrix actual, Precision precision, int rows, int columns,
            Element expected) {
        assertWithin(what, actual, precision, rows, columns, expected, (i, j) -> 0);
    }

    /**
     * Shape, precision and every element within so many ulps of the truth, which is given in double; the same bits
     * where that is 0, infinite, NaN, or too large for the precision.
     */
    public static void assertWithinUlps(String what, Matrix actual, Precision precision, int rows, int columns,
            Element truth, double ulps) {
        Element expected = (i, j) -> {
            double rounded = round(precision, truth.at(i, j));
            return Double.isFinite(rounded) ? truth.at(i, j) : rounded;
        };
        Element bound = (i, j) -> {
            double y = expected.at(i, j);
            return y == 0 || !Double.isFinite(y) ? 0 : ulps * ulp(precision, y);
        };
        assertWithin(what, actual, precision, rows, columns, expected, bound);
    }

    /** The distance of the numbers of the precision about x, which need not be one of them. */
    private static double ulp(Precision precision, double x) {
        return precision == Precision.FLOAT64 ? Math.ulp(x)
                : Math.scalb(1.0, Math.max(Math.getExponent(x), Float.MIN_EXPONENT) - 23);
    }

    /** Shape, precision and every element within its own bound; a bound of 0 asks for the same bits. */
    public static void assertWithin(String what, Matrix actual, Precision precision, int rows, int columns,
            Element expected, Element bound) {
        assertThat(actual.precision()).as(what).isEqualTo(precision);
        assertThat(actual.shape()).as(what).isEqualTo("(" + rows + ", " + columns + ")");
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                double x = actual.get(i, j);
                double y = expected.at(i, j);
                if (Double.compare(x, y) != 0 && !(Math.abs(x - y) <= bound.at(i, j) && bound.at(i, j) > 0)) {
                    throw new AssertionError(what + " in " + precision + " " + actual.shape() + ": element (" + i + ", "
                            + j + ") is " + x + ", expected " + y + " within " + bound.at(i, j));
                }
            }
        }
    }
}
