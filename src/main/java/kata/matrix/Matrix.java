package kata.matrix;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import kata.matrix.Expression.Elementwise;
import kata.matrix.Expression.Product;
import kata.matrix.Expression.Transpose;

/**
 * A dense matrix, row by row, in float64 or float32. It never changes: every operation returns a new one.
 *
 * <p>Both operands of an operation have the same precision, and the result has it too; otherwise a
 * {@link PrecisionException} names both. Shapes that do not fit are a {@link ShapeException} that names the
 * operation and both shapes. Any dimension may be 0. Results do not depend on the number of threads.
 *
 * <p>Products, transposes and what is element by element are computed when an element is asked for, several at once
 * where that is faster (see {@link Evaluation}). Errors come at once, and elements are the same whenever they are
 * computed.
 */
public final class Matrix extends LazyElements implements Serializable {
    private final int rows;
    private final int columns;
    private final Precision precision;

    /** @param content the elements, or what they are computed from, or null where they are settled later */
    private Matrix(int rows, int columns, Precision precision, Object content) {
        super(content);
        this.rows = rows;
        this.columns = columns;
        this.precision = precision;
    }

    // ---- Making matrices

    /** A float64 matrix from its rows, all of one length. */
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

    /** A float64 matrix from its rows × columns elements, row by row. */
    public static Matrix of(int rows, int columns, double... values) {
        Shapes.requireElements("of", rows, columns, values.length);
        return new Matrix(rows, columns, Precision.FLOAT64, values.clone());
    }

    /** A float32 matrix from its rows × columns elements, row by row. */
    public static Matrix of(int rows, int columns, float[] values) {
        Shapes.requireElements("of", rows, columns, values.length);
        return new Matrix(rows, columns, Precision.FLOAT32, values.clone());
    }

    /** A float64 matrix of zeros. */
    public static Matrix zeros(int rows, int columns) {
        return new Matrix(rows, columns, Precision.FLOAT64, new double[Shapes.size(rows, columns)]);
    }

    /** A matrix of this one's shape and precision whose elements are all the given value, rounded to the nearest. */
    public Matrix filledWith(double value) {
        return sameShape(Elementwise.of(Operation.FILL).with(value));
    }

    /** This matrix in the given precision; each element is rounded to the nearest, beyond the largest float to ±∞. */
    public Matrix to(Precision wanted) {
        return wanted == precision ? this : new Matrix(rows, columns, wanted, wanted.kernels().of(toArray()));
    }

    // ---- Looking at them

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    public Precision precision() {
        return precision;
    }

    /**
     * The element in row i and column j, both counted from 0.
     *
     * @throws IndexOutOfBoundsException where there is none
     */
    public double get(int i, int j) {
        if (i < 0 || i >= rows || j < 0 || j >= columns) {
            throw new IndexOutOfBoundsException("get: there is no element (" + i + ", " + j + ") in " + shape());
        }
        return read(values -> kernels().get(values, i * columns + j));
    }

    /** A copy of the elements, row by row. */
    public double[] toArray() {
        return read(kernels()::toDoubles);
    }

    /** "(rows, columns)". */
    public String shape() {
        return "(" + rows + ", " + columns + ")";
    }

    // ---- Products

    /**
     * The matrix product C = A B.
     *
     * <pre>  A: (m, k)   B: (k, n)   C: (m, n)  </pre>
     */
    public Matrix matmul(Matrix b) {
        Shapes.requireFactors("matmul", this, b);
        return new Matrix(rows, b.columns, precision, Product.of(this, b));
    }

    /** Aᵀ. */
    public Matrix transpose() {
        Expression now = expression();
        if (now instanceof Transpose transpose) {
            return transpose.a();
        }
        return new Matrix(columns, rows, precision,
                now instanceof Product product ? product.transpose() : new Transpose(this));
    }

    // ---- Element by element

    public Matrix plus(Matrix b) {
        return combine("plus", Operation.PLUS, b);
    }

    public Matrix minus(Matrix b) {
        return combine("minus", Operation.MINUS, b);
    }

    /** The element-wise (Hadamard) product. */
    public Matrix times(Matrix b) {
        return combine("times", Operation.TIMES, b);
    }

    /** The element-wise quotient; x/0 is ±∞ or NaN as usual. */
    public Matrix divide(Matrix b) {
        return combine("divide", Operation.DIVIDE, b);
    }

    /** Every element plus s, which is rounded to this precision first. */
    public Matrix plus(double s) {
        return sameShape(Elementwise.of(Operation.PLUS, this).with(s));
    }

    /** Every element times s, which is rounded to this precision first. */
    public Matrix scale(double s) {
        return sameShape(Elementwise.of(Operation.TIMES, this).with(s));
    }

    public Matrix square() {
        return sameShape(Elementwise.of(Operation.SQUARE, this));
    }

    public Matrix sqrt() {
        return sameShape(Elementwise.of(Operation.SQRT, this));
    }

    public Matrix exp() {
        return sameShape(Elementwise.of(Operation.EXP, this));
    }

    /** The natural logarithm. */
    public Matrix log() {
        return sameShape(Elementwise.of(Operation.LOG, this));
    }

    /** max(x, 0); NaN stays NaN. */
    public Matrix relu() {
        return sameShape(Elementwise.of(Operation.RELU, this));
    }

    /** 1 where x > 0, otherwise 0 (for NaN too). */
    public Matrix positive() {
        return sameShape(Elementwise.of(Operation.POSITIVE, this));
    }

    /** The logistic function 1 / (1 + e^{-x}); 0 where that is below the least normal number. */
    public Matrix sigmoid() {
        return sameShape(Elementwise.of(Operation.SIGMOID, this));
    }

    public Matrix tanh() {
        return sameShape(Elementwise.of(Operation.TANH, this));
    }

    // ---- Rows and columns

    /** Adds the row b: (1, columns) to every row. */
    public Matrix plusRow(Matrix b) {
        Shapes.requireOneRow("plusRow", this, b);
        return sameShape(Elementwise.of(Operation.PLUS, this, b));
    }

    /** Adds the column b: (rows, 1) to every column. */
    public Matrix plusColumn(Matrix b) {
        return combineWithColumn("plusColumn", Operation.PLUS, b);
    }

    /** Multiplies row i by the i-th element of the column b: (rows, 1), for every i. */
    public Matrix timesColumn(Matrix b) {
        return combineWithColumn("timesColumn", Operation.TIMES, b);
    }

    /** The sum of all elements, taken in double: of each row, then of the rows' sums. */
    public double sum() {
        return Rows.sum(this);
    }

    /** The sum of each row, taken in double: (rows, 1). */
    public Matrix rowSums() {
        return new Matrix(rows, 1, Precision.FLOAT64, Rows.sums(this)).to(precision);
    }

    /** The sum of each column, taken in double: (1, columns). */
    public Matrix columnSums() {
        return new Matrix(1, columns, Precision.FLOAT64, Rows.columnSums(this)).to(precision);
    }

    /**
     * The largest element of each row, NaN where a row has one: (rows, 1).
     *
     * @throws ShapeException where there are no columns
     */
    public Matrix rowMaxima() {
        Shapes.requireSomeColumn("rowMaxima", this);
        return new Matrix(rows, 1, Precision.FLOAT64, Rows.maxima(this)).to(precision);
    }

    /**
     * The column of the largest element of each row, the first of equals; of its first NaN where a row has one.
     *
     * @throws ShapeException where there are no columns
     */
    public int[] argMaxOfRows() {
        Shapes.requireSomeColumn("argMaxOfRows", this);
        return Rows.largest(this);
    }

    /**
     * The rows with the given indices, in that order; an index may come more than once.
     *
     * @throws ShapeException where an index is not that of a row
     */
    public Matrix select(int... indices) {
        Shapes.requireRows("select", this, indices);
        Matrix selected = new Matrix(indices.length, columns, precision, null);
        selected.settle(Rows.select(this, indices));
        return selected;
    }

    /**
     * The rows from, …, to − 1.
     *
     * @throws ShapeException unless 0 ≤ from ≤ to ≤ rows
     */
    public Matrix slice(int from, int to) {
        Shapes.requireRange("slice", this, from, to);
        return new Matrix(to - from, columns, precision, Rows.slice(this, from, to));
    }

    // ---- Equality and text

    /** Equal shape, precision and elements, bit for bit (so NaN equals NaN and 0.0 differs from −0.0). */
    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix that && hasShapeOf(that) && precision == that.precision
                && Arrays.equals(toArray(), that.toArray());
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rows + columns) + Arrays.hashCode(toArray());
    }

    /** The elements with 4 digits after the point, a line for each row. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(precision + " " + shape());
        for (int i = 0; i < rows; i++) {
            text.append('\n');
            for (int j = 0; j < columns; j++) {
                text.append(String.format(Locale.ROOT, " %10.4f", get(i, j)));
            }
        }
        return text.toString();
    }

    // ---- In files

    /** Serialization writes the elements, computed, in this one's place. */
    private Object writeReplace() {
        return read(values -> StoredMatrix.of(rows, columns, values));
    }

    // ---- What the operations have in common

    boolean hasShapeOf(Matrix that) {
        return rows == that.rows && columns == that.columns;
    }

    private Kernels<Object> kernels() {
        return precision.kernels();
    }

    private Matrix combine(String operation, Operation function, Matrix b) {
        Shapes.requireSameShape(operation, this, b);
        return sameShape(Elementwise.of(function, this, b));
    }

    private Matrix combineWithColumn(String operation, Operation function, Matrix b) {
        Shapes.requireOneColumn(operation, this, b);
        return sameShape(Elementwise.of(function, this, b));
    }

    private Matrix sameShape(Expression expression) {
        return new Matrix(rows, columns, precision, expression);
    }
}
