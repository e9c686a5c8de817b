package kata.matrix;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import kata.matrix.kernel.Kernels;
import kata.matrix.kernel.Operation;
import kata.matrix.lazy.Expression;
import kata.matrix.lazy.Expression.Elementwise;
import kata.matrix.lazy.Expression.Product;
import kata.matrix.lazy.Expression.Transpose;
import kata.matrix.lazy.LazyMatrix;

/**
 * An immutable dense matrix, stored row by row in float64 or float32: every operation returns a new matrix.
 *
 * <p>Operands and result have the same precision. An operation throws a {@link PrecisionException} if its operands
 * differ in precision, and a {@link ShapeException} if their shapes do not fit. Both messages name the operation and
 * the shapes. Any dimension may be 0. Results do not depend on the number of threads.
 *
 * <p>Products, transposes and element-wise operations are lazy: the computation takes place when an element of the
 * result is read, for several operations in one pass if that is faster. Errors are thrown at once. Laziness never
 * changes a value.
 */
public final class Matrix implements Serializable {
    /** Most rows and columns that toString prints. */
    private static final int TEXT = 8;
    /** Most elements of a matrix that toString computes; of a larger matrix, toString prints only computed elements. */
    private static final int TEXT_COMPUTED = 1 << 20;

    final LazyMatrix lazy;

    private Matrix(LazyMatrix lazy) {
        this.lazy = lazy;
    }

    /** @param content the elements, or the Expression that computes the elements */
    private Matrix(int rows, int columns, Precision precision, Object content) {
        this(new LazyMatrix(rows, columns, precision.kernels(), content));
    }

    // ---- Making matrices

    /** A float64 matrix of the given rows, all of the same length. */
    public static Matrix of(double[][] rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        double[] values = new double[Shapes.size(rows.length, columns)];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != columns) {
                throw new ShapeException("of: row 0 has " + columns + " elements, row " + i + " has " + rows[i].length
                        + ": all rows must have the same length");
            }
            System.arraycopy(rows[i], 0, values, i * columns, columns);
        }
        return new Matrix(rows.length, columns, Precision.FLOAT64, values);
    }

    /** A float64 matrix of rows × columns elements, given row by row. */
    public static Matrix of(int rows, int columns, double... values) {
        Shapes.requireElements("of", rows, columns, values.length);
        return new Matrix(rows, columns, Precision.FLOAT64, values.clone());
    }

    /** A float64 matrix of rows × columns elements, given row by row. */
    public static Matrix of(int rows, int columns, long... values) {
        return of(rows, columns, LongStream.of(values).asDoubleStream().toArray());
    }

    /** A float32 matrix of rows × columns elements, given row by row. */
    public static Matrix of(int rows, int columns, float... values) {
        Shapes.requireElements("of", rows, columns, values.length);
        return new Matrix(rows, columns, Precision.FLOAT32, values.clone());
    }

    /** A float64 matrix of zeros. */
    public static Matrix zeros(int rows, int columns) {
        return zeros(rows, columns, Precision.FLOAT64);
    }

    /** A matrix of zeros. */
    public static Matrix zeros(int rows, int columns, Precision precision) {
        return new Matrix(rows, columns, precision, precision.kernels().allocate(Shapes.size(rows, columns)));
    }

    /** A matrix of the same shape and precision whose elements all are the given value, rounded to that precision. */
    public Matrix filledWith(double value) {
        return sameShape(Elementwise.of(Operation.FILL).with(value));
    }

    /** This matrix in the given precision: each element is rounded to the nearest number, or to ±∞ if too large. */
    public Matrix to(Precision wanted) {
        return wanted == precision() ? this : new Matrix(rows(), columns(), wanted, wanted.kernels().of(toArray()));
    }

    // ---- Shape and elements

    public int rows() {
        return lazy.rows;
    }

    public int columns() {
        return lazy.columns;
    }

    public Precision precision() {
        return Precision.of(lazy.kernels);
    }

    /**
     * The element in row i and column j, both counted from 0.
     *
     * @throws IndexOutOfBoundsException if there is no such element; the message names the indices and the shape
     */
    public double get(int i, int j) {
        if (i < 0 || i >= rows() || j < 0 || j >= columns()) {
            throw new IndexOutOfBoundsException("get: there is no element (" + i + ", " + j + ") in " + shape());
        }
        return kernels().get(values(), i * columns() + j);
    }

    /** A copy of the elements, row by row. */
    public double[] toArray() {
        return kernels().toDoubles(values());
    }

    /** A copy of the elements, row by row, each rounded to the nearest float. */
    public float[] toFloatArray() {
        return ((float[]) to(Precision.FLOAT32).values()).clone();
    }

    /** The shape as text, as in "(2, 3)": rows, columns. */
    public String shape() {
        return "(" + rows() + ", " + columns() + ")";
    }

    // ---- Products

    /**
     * The matrix product C = A B.
     *
     * <pre>  A: (m, k)   B: (k, n)   C: (m, n)  </pre>
     */
    public Matrix matmul(Matrix b) {
        Shapes.requireFactors("matmul", this, b);
        return new Matrix(rows(), b.columns(), precision(), Product.of(lazy, b.lazy));
    }

    /** The transpose Aᵀ: (columns, rows). */
    public Matrix transpose() {
        Expression now = lazy.expression();
        if (now instanceof Transpose transpose) {
            return new Matrix(transpose.a());
        }
        return new Matrix(columns(), rows(), precision(),
                now instanceof Product product ? product.transpose() : new Transpose(lazy));
    }

    // ---- Element by element

    public Matrix plus(Matrix b) {
        return with(Operation.PLUS, Shapes.requireSameShape("plus", this, b));
    }

    public Matrix minus(Matrix b) {
        return with(Operation.MINUS, Shapes.requireSameShape("minus", this, b));
    }

    /** The element-wise (Hadamard) product. */
    public Matrix times(Matrix b) {
        return with(Operation.TIMES, Shapes.requireSameShape("times", this, b));
    }

    /** The element-wise quotient; as in IEEE 754, x/0 is ±∞ and 0/0 is NaN. */
    public Matrix divide(Matrix b) {
        return with(Operation.DIVIDE, Shapes.requireSameShape("divide", this, b));
    }

    /** Every element plus s, which is rounded to this precision first. */
    public Matrix plus(double s) {
        return with(Operation.PLUS, s);
    }

    /** Every element minus s, which is rounded to this precision first. */
    public Matrix minus(double s) {
        return plus(-s);
    }

    /** Every element times −1. */
    public Matrix negate() {
        return scale(-1);
    }

    /** Every element times s, which is rounded to this precision first. */
    public Matrix scale(double s) {
        return with(Operation.TIMES, s);
    }

    public Matrix square() {
        return with(Operation.SQUARE);
    }

    public Matrix sqrt() {
        return with(Operation.SQRT);
    }

    public Matrix exp() {
        return with(Operation.EXP);
    }

    /** The natural logarithm. */
    public Matrix log() {
        return with(Operation.LOG);
    }

    /** max(x, 0); NaN stays NaN. */
    public Matrix relu() {
        return with(Operation.RELU);
    }

    /** The mask of positive elements: 1 if x > 0, otherwise 0, also for NaN. */
    public Matrix positive() {
        return with(Operation.POSITIVE);
    }

    /**
     * Keeps an element if the mask, of the same shape, is not 0 there; otherwise replaces the element by s, rounded to
     * this precision. For example, a quotient that is 0 wherever y is not positive:
     *
     * <pre>  x.divide(y).where(y.positive(), 0)  </pre>
     */
    public Matrix where(Matrix mask, double s) {
        Shapes.requireSameShape("where", this, mask);
        return sameShape(Elementwise.of(Operation.WHERE, lazy, mask.lazy).with(s));
    }

    /** The logistic function 1 / (1 + e^{-x}), or 0 if this value is below the smallest normal number. */
    public Matrix sigmoid() {
        return with(Operation.SIGMOID);
    }

    public Matrix tanh() {
        return with(Operation.TANH);
    }

    // ---- Rows and columns

    /** Adds the row b: (1, columns) to every row. */
    public Matrix plusRow(Matrix b) {
        return with(Operation.PLUS, Shapes.requireOneRow("plusRow", this, b));
    }

    /** Subtracts the row b: (1, columns) from every row. */
    public Matrix minusRow(Matrix b) {
        return with(Operation.MINUS, Shapes.requireOneRow("minusRow", this, b));
    }

    /** Adds the column b: (rows, 1) to every column. */
    public Matrix plusColumn(Matrix b) {
        return with(Operation.PLUS, Shapes.requireOneColumn("plusColumn", this, b));
    }

    /** Subtracts the column b: (rows, 1) from every column. */
    public Matrix minusColumn(Matrix b) {
        return with(Operation.MINUS, Shapes.requireOneColumn("minusColumn", this, b));
    }

    /** Multiplies row i by the i-th element of the column b: (rows, 1), for every i. */
    public Matrix timesColumn(Matrix b) {
        return with(Operation.TIMES, Shapes.requireOneColumn("timesColumn", this, b));
    }

    /** Divides row i by the i-th element of the column b: (rows, 1), for every i; x/0 is as in {@link #divide}. */
    public Matrix divideColumn(Matrix b) {
        return with(Operation.DIVIDE, Shapes.requireOneColumn("divideColumn", this, b));
    }

    /** The sum of all elements, added in double: first within each row, then over the rows. */
    public double sum() {
        return Rows.sum(this);
    }

    /** The sum of each row: (rows, 1); added in double, then rounded to this precision. */
    public Matrix rowSums() {
        return column(Rows.sums(this)).to(precision());
    }

    /**
     * The mean of each row: (rows, 1); computed in double, then rounded to this precision.
     *
     * @throws ShapeException if there are no columns
     */
    public Matrix rowMeans() {
        Shapes.requireSomeColumn("rowMeans", this);
        return column(DoubleStream.of(Rows.sums(this)).map(sum -> sum / columns()).toArray()).to(precision());
    }

    /** The sum of each column: (1, columns); added in double, then rounded to this precision. */
    public Matrix columnSums() {
        return new Matrix(1, columns(), Precision.FLOAT64, Rows.columnSums(this)).to(precision());
    }

    /**
     * The largest element of each row: (rows, 1); NaN for a row that contains NaN.
     *
     * @throws ShapeException if there are no columns
     */
    public Matrix rowMaxima() {
        Shapes.requireSomeColumn("rowMaxima", this);
        return column(Rows.maxima(this)).to(precision());
    }

    /**
     * The column index of each row's largest element, the first of equal ones; for a row with NaN, of its first NaN.
     *
     * @throws ShapeException if there are no columns
     */
    public int[] argMaxOfRows() {
        Shapes.requireSomeColumn("argMaxOfRows", this);
        return Rows.largest(this);
    }

    /**
     * The rows with the given indices, in that order; an index may be repeated.
     *
     * @throws ShapeException if an index is not one of 0, …, rows − 1
     */
    public Matrix select(int... indices) {
        Shapes.requireRows("select", this, indices);
        return new Matrix(indices.length, columns(), precision(), Rows.select(this, indices));
    }

    /**
     * The rows with indices from, …, to − 1.
     *
     * @throws ShapeException if 0 ≤ from ≤ to ≤ rows does not hold
     */
    public Matrix slice(int from, int to) {
        Shapes.requireRange("slice", this, from, to);
        return new Matrix(to - from, columns(), precision(), Rows.slice(this, from, to));
    }

    // ---- Equality and text

    /** Compares shape, precision and elements; NaN equals NaN, and 0.0 differs from −0.0. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix that && lazy.hasShapeOf(that.lazy) && precision() == that.precision()
                && Arrays.equals(toArray(), that.toArray());
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rows() + columns()) + Arrays.hashCode(toArray());
    }

    /**
     * The precision, the shape and, with 4 decimals, the elements of at most 8 rows and columns, one row a line. If a
     * matrix of more than 2^20 elements is not computed yet, the text has only its precision and shape.
     */
    @Override
    public String toString() {
        String text = precision() + " " + shape();
        if (lazy.expression() != null && (long) rows() * columns() > TEXT_COMPUTED) {
            return text + ", not computed yet";
        }
        StringBuilder elements = new StringBuilder(text);
        for (int i = 0; i < Math.min(rows(), TEXT); i++) {
            elements.append('\n');
            for (int j = 0; j < Math.min(columns(), TEXT); j++) {
                elements.append(String.format(Locale.ROOT, " %10.4f", get(i, j)));
            }
            elements.append(columns() > TEXT ? " ... " + (columns() - TEXT) + " more" : "");
        }
        return elements + (rows() > TEXT ? "\n... " + (rows() - TEXT) + " more rows" : "");
    }

    // ---- Serialization

    /** Serialization writes a {@link StoredMatrix} with the computed elements instead of this object. */
    private Object writeReplace() {
        return StoredMatrix.of(rows(), columns(), values());
    }

    // ---- Used by the operations

    /** The elements, computed if necessary: a float[] or double[]. */
    Object values() {
        return lazy.values();
    }

    private Kernels<Object> kernels() {
        return precision().kernels();
    }

    private Matrix with(Operation operation) {
        return sameShape(Elementwise.of(operation, lazy));
    }

    private Matrix with(Operation operation, double s) {
        return sameShape(Elementwise.of(operation, lazy).with(s));
    }

    private Matrix with(Operation operation, Matrix b) {
        return sameShape(Elementwise.of(operation, lazy, b.lazy));
    }

    private Matrix sameShape(Expression expression) {
        return new Matrix(rows(), columns(), precision(), expression);
    }

    private Matrix column(double[] values) {
        return new Matrix(rows(), 1, Precision.FLOAT64, values);
    }
}
