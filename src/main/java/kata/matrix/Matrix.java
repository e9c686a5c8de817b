package kata.matrix;

import java.util.Locale;

/**
 * A dense matrix, row by row, in float64 or float32. It never changes: every operation returns a new one.
 *
 * <p>Both operands of an operation have the same precision, and the result has it too; otherwise a
 * {@link PrecisionException} names both. Shapes that do not fit are a {@link ShapeException} that names the
 * operation and both shapes. Any dimension may be 0. Results do not depend on the number of threads.
 */
public abstract sealed class Matrix permits Float64Matrix, Float32Matrix {
    private final int rows;
    private final int columns;

    Matrix(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
    }

    // ---- Making matrices

    /** A float64 matrix from its rows, all of one length. */
    public static Matrix of(double[][] rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        double[] values = new double[Shapes.size(rows.length, columns)];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != columns) {
                throw new ShapeException("of: row 0 has " + columns + " elements, row " + i + " has " + rows[i].length
                        + ": all rows have the same length");
            }
            System.arraycopy(rows[i], 0, values, i * columns, columns);
        }
        return new Float64Matrix(rows.length, columns, values);
    }

    /** A float64 matrix from its rows × columns elements, row by row. */
    public static Matrix of(int rows, int columns, double... values) {
        Shapes.requireElements("of", rows, columns, values.length);
        return new Float64Matrix(rows, columns, values.clone());
    }

    /** A float32 matrix from its rows × columns elements, row by row. */
    public static Matrix of(int rows, int columns, float[] values) {
        Shapes.requireElements("of", rows, columns, values.length);
        return new Float32Matrix(rows, columns, values.clone());
    }

    /** A float64 matrix of zeros. */
    public static Matrix zeros(int rows, int columns) {
        return new Float64Matrix(rows, columns, new double[Shapes.size(rows, columns)]);
    }

    /** A matrix of this one's shape and precision whose elements are all the given value, rounded to the nearest. */
    public abstract Matrix filledWith(double value);

    /** This matrix in the given precision; each element is rounded to the nearest, beyond the largest float to ±∞. */
    public abstract Matrix to(Precision precision);

    // ---- Looking at them

    public final int rows() {
        return rows;
    }

    public final int columns() {
        return columns;
    }

    public abstract Precision precision();

    /**
     * The element in row i and column j, both counted from 0.
     *
     * @throws IndexOutOfBoundsException where there is none
     */
    public final double get(int i, int j) {
        if (i < 0 || i >= rows || j < 0 || j >= columns) {
            throw new IndexOutOfBoundsException("get: there is no element (" + i + ", " + j + ") in " + shape());
        }
        return element(i * columns + j);
    }

    /** A copy of the elements, row by row. */
    public abstract double[] toArray();

    /** "(rows, columns)". */
    public final String shape() {
        return "(" + rows + ", " + columns + ")";
    }

    // ---- Products

    /**
     * The matrix product C = A B.
     *
     * <pre>  A: (m, k)   B: (k, n)   C: (m, n)  </pre>
     */
    public final Matrix matmul(Matrix b) {
        requirePrecision("matmul", b);
        if (columns != b.rows) {
            throw ShapeException.of("matmul", this, b, "the columns of the first are the rows of the second");
        }
        return product(b);
    }

    /** Aᵀ. */
    public abstract Matrix transpose();

    // ---- Element by element

    public final Matrix plus(Matrix b) {
        return combine("plus", Binary.PLUS, b);
    }

    public final Matrix minus(Matrix b) {
        return combine("minus", Binary.MINUS, b);
    }

    /** The element-wise (Hadamard) product. */
    public final Matrix times(Matrix b) {
        return combine("times", Binary.TIMES, b);
    }

    /** The element-wise quotient; x/0 is ±∞ or NaN as usual. */
    public final Matrix divide(Matrix b) {
        return combine("divide", Binary.DIVIDE, b);
    }

    /** Every element plus s, which is rounded to this precision first. */
    public abstract Matrix plus(double s);

    /** Every element times s, which is rounded to this precision first. */
    public abstract Matrix scale(double s);

    public final Matrix square() {
        return map(Unary.SQUARE);
    }

    public final Matrix sqrt() {
        return map(Unary.SQRT);
    }

    public final Matrix exp() {
        return map(Unary.EXP);
    }

    /** The natural logarithm. */
    public final Matrix log() {
        return map(Unary.LOG);
    }

    /** max(x, 0); NaN stays NaN. */
    public final Matrix relu() {
        return map(Unary.RELU);
    }

    /** 1 where x > 0, otherwise 0 (for NaN too). */
    public final Matrix positive() {
        return map(Unary.POSITIVE);
    }

    /** The logistic function 1 / (1 + e^{-x}). */
    public final Matrix sigmoid() {
        return map(Unary.SIGMOID);
    }

    public final Matrix tanh() {
        return map(Unary.TANH);
    }

    // ---- Rows and columns

    /** Adds the row b: (1, columns) to every row. */
    public final Matrix plusRow(Matrix b) {
        requirePrecision("plusRow", b);
        if (b.rows != 1 || b.columns != columns) {
            throw ShapeException.of("plusRow", this, b, "the second is one row, as long as those of the first");
        }
        return addRow(b);
    }

    /** Adds the column b: (rows, 1) to every column. */
    public final Matrix plusColumn(Matrix b) {
        requireColumn("plusColumn", b);
        return combineWithColumn(Binary.PLUS, b);
    }

    /** Multiplies row i by the i-th element of the column b: (rows, 1), for every i. */
    public final Matrix timesColumn(Matrix b) {
        requireColumn("timesColumn", b);
        return combineWithColumn(Binary.TIMES, b);
    }

    /** The sum of all elements, taken in double: of each row, then of the rows' sums. */
    public final double sum() {
        double sum = 0;
        for (double s : sumsOfRows()) {
            sum += s;
        }
        return sum;
    }

    /** The sum of each row, taken in double: (rows, 1). */
    public final Matrix rowSums() {
        return new Float64Matrix(rows, 1, sumsOfRows()).to(precision());
    }

    /** The sum of each column, taken in double: (1, columns). */
    public final Matrix columnSums() {
        return new Float64Matrix(1, columns, sumsOfColumns()).to(precision());
    }

    /**
     * The largest element of each row, NaN where a row has one: (rows, 1).
     *
     * @throws ShapeException where there are no columns
     */
    public final Matrix rowMaxima() {
        int[] at = largestOfRows("rowMaxima");
        double[] maxima = new double[rows];
        for (int i = 0; i < rows; i++) {
            maxima[i] = element(i * columns + at[i]);
        }
        return new Float64Matrix(rows, 1, maxima).to(precision());
    }

    /**
     * The column of the largest element of each row, the first of equals; of its first NaN where a row has one.
     *
     * @throws ShapeException where there are no columns
     */
    public final int[] argMaxOfRows() {
        return largestOfRows("argMaxOfRows");
    }

    /**
     * The rows with the given indices, in that order; an index may come more than once.
     *
     * @throws ShapeException where an index is not that of a row
     */
    public abstract Matrix select(int... indices);

    /**
     * The rows from, …, to − 1.
     *
     * @throws ShapeException unless 0 ≤ from ≤ to ≤ rows
     */
    public abstract Matrix slice(int from, int to);

    // ---- Equality and text

    /** Equal shape, precision and elements, bit for bit (so NaN equals NaN and 0.0 differs from −0.0). */
    @Override
    public abstract boolean equals(Object other);

    @Override
    public abstract int hashCode();

    /** The elements with 4 digits after the point, a line for each row. */
    @Override
    public final String toString() {
        StringBuilder text = new StringBuilder(precision() + " " + shape());
        for (int i = 0; i < rows; i++) {
            text.append('\n');
            for (int j = 0; j < columns; j++) {
                text.append(String.format(Locale.ROOT, " %10.4f", get(i, j)));
            }
        }
        return text.toString();
    }

    // ---- What each precision implements; shapes and precisions are already checked

    abstract double element(int index);

    abstract double[] sumsOfRows();

    abstract double[] sumsOfColumns();

    abstract Matrix product(Matrix b);

    abstract Matrix map(Unary function);

    abstract Matrix zip(Binary function, Matrix b);

    abstract Matrix addRow(Matrix row);

    abstract Matrix combineWithColumn(Binary function, Matrix column);

    private int[] largestOfRows(String operation) {
        if (columns == 0) {
            throw new ShapeException(operation + ": " + shape() + " has no columns to take the largest of");
        }
        int[] at = new int[rows];
        for (int i = 0; i < rows; i++) {
            double largest = element(i * columns);
            for (int j = 1; j < columns && !Double.isNaN(largest); j++) {
                double x = element(i * columns + j);
                if (x > largest || Double.isNaN(x)) {
                    largest = x;
                    at[i] = j;
                }
            }
        }
        return at;
    }

    private Matrix combine(String operation, Binary function, Matrix b) {
        requirePrecision(operation, b);
        if (rows != b.rows || columns != b.columns) {
            throw ShapeException.of(operation, this, b, "both have the same shape");
        }
        return zip(function, b);
    }

    private void requireColumn(String operation, Matrix b) {
        requirePrecision(operation, b);
        if (b.columns != 1 || b.rows != rows) {
            throw ShapeException.of(operation, this, b, "the second is one column, as long as those of the first");
        }
    }

    private void requirePrecision(String operation, Matrix b) {
        if (precision() != b.precision()) {
            throw new PrecisionException(operation, this, b);
        }
    }
}
