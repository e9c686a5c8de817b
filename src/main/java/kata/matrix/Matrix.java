package kata.matrix;

import java.lang.ref.Reference;
import java.util.Locale;
import java.util.function.Function;
import kata.matrix.Expression.Fill;
import kata.matrix.Expression.Map;
import kata.matrix.Expression.Product;
import kata.matrix.Expression.Transpose;
import kata.matrix.Expression.Zip;
import kata.matrix.Expression.ZipNumber;

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
public final class Matrix {
    /** Expressions on top of each other up to which computing may wait. */
    private static final int DEEPEST = 64;

    private final int rows;
    private final int columns;
    private final Precision precision;
    private final int depth;
    /** A float[] or double[], or before they are computed the Expression. */
    private volatile Object content;
    /** Set where this is an intermediate result in the formula of another matrix. */
    private volatile Habits.Result result;

    private Matrix(int rows, int columns, Precision precision, Object content, int depth) {
        this.rows = rows;
        this.columns = columns;
        this.precision = precision;
        this.content = content;
        this.depth = depth;
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
        return new Matrix(rows.length, columns, Precision.FLOAT64, values, 0);
    }

    /** A float64 matrix from its rows × columns elements, row by row. */
    public static Matrix of(int rows, int columns, double... values) {
        Shapes.requireElements("of", rows, columns, values.length);
        return new Matrix(rows, columns, Precision.FLOAT64, values.clone(), 0);
    }

    /** A float32 matrix from its rows × columns elements, row by row. */
    public static Matrix of(int rows, int columns, float[] values) {
        Shapes.requireElements("of", rows, columns, values.length);
        return new Matrix(rows, columns, Precision.FLOAT32, values.clone(), 0);
    }

    /** A float64 matrix of zeros. */
    public static Matrix zeros(int rows, int columns) {
        return new Matrix(rows, columns, Precision.FLOAT64, new double[Shapes.size(rows, columns)], 0);
    }

    /** A matrix of this one's shape and precision whose elements are all the given value, rounded to the nearest. */
    public Matrix filledWith(double value) {
        return sameShape(new Fill(value));
    }

    /** This matrix in the given precision; each element is rounded to the nearest, beyond the largest float to ±∞. */
    public Matrix to(Precision wanted) {
        return wanted == precision ? this
                : new Matrix(rows, columns, wanted, wanted.kernels().of(toArray()), 0);
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
        requirePrecision("matmul", b);
        if (columns != b.rows) {
            throw ShapeException.of("matmul", this, b, "the columns of the first are the rows of the second");
        }
        Shapes.size(rows, b.columns);
        return lazy(rows, b.columns, Product.of(this, b));
    }

    /** Aᵀ. */
    public Matrix transpose() {
        Object now = content;
        if (now instanceof Transpose transpose) {
            return transpose.a();
        }
        return lazy(columns, rows, now instanceof Product product ? product.transpose() : new Transpose(this));
    }

    // ---- Element by element

    public Matrix plus(Matrix b) {
        return combine("plus", Binary.PLUS, b);
    }

    public Matrix minus(Matrix b) {
        return combine("minus", Binary.MINUS, b);
    }

    /** The element-wise (Hadamard) product. */
    public Matrix times(Matrix b) {
        return combine("times", Binary.TIMES, b);
    }

    /** The element-wise quotient; x/0 is ±∞ or NaN as usual. */
    public Matrix divide(Matrix b) {
        return combine("divide", Binary.DIVIDE, b);
    }

    /** Every element plus s, which is rounded to this precision first. */
    public Matrix plus(double s) {
        return sameShape(new ZipNumber(Binary.PLUS, this, s));
    }

    /** Every element times s, which is rounded to this precision first. */
    public Matrix scale(double s) {
        return sameShape(new ZipNumber(Binary.TIMES, this, s));
    }

    public Matrix square() {
        return sameShape(new Map(Unary.SQUARE, this));
    }

    public Matrix sqrt() {
        return sameShape(new Map(Unary.SQRT, this));
    }

    public Matrix exp() {
        return sameShape(new Map(Unary.EXP, this));
    }

    /** The natural logarithm. */
    public Matrix log() {
        return sameShape(new Map(Unary.LOG, this));
    }

    /** max(x, 0); NaN stays NaN. */
    public Matrix relu() {
        return sameShape(new Map(Unary.RELU, this));
    }

    /** 1 where x > 0, otherwise 0 (for NaN too). */
    public Matrix positive() {
        return sameShape(new Map(Unary.POSITIVE, this));
    }

    /** The logistic function 1 / (1 + e^{-x}). */
    public Matrix sigmoid() {
        return sameShape(new Map(Unary.SIGMOID, this));
    }

    public Matrix tanh() {
        return sameShape(new Map(Unary.TANH, this));
    }

    // ---- Rows and columns

    /** Adds the row b: (1, columns) to every row. */
    public Matrix plusRow(Matrix b) {
        requirePrecision("plusRow", b);
        if (b.rows != 1 || b.columns != columns) {
            throw ShapeException.of("plusRow", this, b, "the second is one row, as long as those of the first");
        }
        return sameShape(new Zip(Binary.PLUS, this, b, rows == 1 ? Span.ALL : Span.ROW));
    }

    /** Adds the column b: (rows, 1) to every column. */
    public Matrix plusColumn(Matrix b) {
        requireColumn("plusColumn", b);
        return combineWithColumn(Binary.PLUS, b);
    }

    /** Multiplies row i by the i-th element of the column b: (rows, 1), for every i. */
    public Matrix timesColumn(Matrix b) {
        requireColumn("timesColumn", b);
        return combineWithColumn(Binary.TIMES, b);
    }

    /** The sum of all elements, taken in double: of each row, then of the rows' sums. */
    public double sum() {
        double sum = 0;
        for (double s : sumsOfRows()) {
            sum += s;
        }
        return sum;
    }

    /** The sum of each row, taken in double: (rows, 1). */
    public Matrix rowSums() {
        return new Matrix(rows, 1, Precision.FLOAT64, sumsOfRows(), 0).to(precision);
    }

    /** The sum of each column, taken in double: (1, columns). */
    public Matrix columnSums() {
        double[] sums = new double[columns];
        return read(values -> {
            Parallel.overRange(columns, rows, (from, to) -> kernels().columnSums(values, rows, columns, from, to, sums));
            return new Matrix(1, columns, Precision.FLOAT64, sums, 0).to(precision);
        });
    }

    /**
     * The largest element of each row, NaN where a row has one: (rows, 1).
     *
     * @throws ShapeException where there are no columns
     */
    public Matrix rowMaxima() {
        int[] at = largestOfRows("rowMaxima");
        double[] maxima = new double[rows];
        for (int i = 0; i < rows; i++) {
            maxima[i] = get(i, at[i]);
        }
        return new Matrix(rows, 1, Precision.FLOAT64, maxima, 0).to(precision);
    }

    /**
     * The column of the largest element of each row, the first of equals; of its first NaN where a row has one.
     *
     * @throws ShapeException where there are no columns
     */
    public int[] argMaxOfRows() {
        return largestOfRows("argMaxOfRows");
    }

    /**
     * The rows with the given indices, in that order; an index may come more than once.
     *
     * @throws ShapeException where an index is not that of a row
     */
    public Matrix select(int... indices) {
        Shapes.requireRows("select", this, indices);
        int size = Shapes.size(indices.length, columns);
        return read(values -> {
            Matrix selected = new Matrix(indices.length, columns, precision, null, 0);
            Object array = Buffers.take(kernels(), size);
            for (int i = 0; i < indices.length; i++) {
                System.arraycopy(values, indices[i] * columns, array, i * columns, columns);
            }
            selected.settle(array);
            return selected;
        });
    }

    /**
     * The rows from, …, to − 1.
     *
     * @throws ShapeException unless 0 ≤ from ≤ to ≤ rows
     */
    public Matrix slice(int from, int to) {
        Shapes.requireRange("slice", this, from, to);
        int size = (to - from) * columns;
        return read(values -> {
            Object array = kernels().allocate(size);
            System.arraycopy(values, from * columns, array, 0, size);
            return new Matrix(to - from, columns, precision, array, 0);
        });
    }

    // ---- Equality and text

    /** Equal shape, precision and elements, bit for bit (so NaN equals NaN and 0.0 differs from −0.0). */
    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix that && hasShapeOf(that) && precision == that.precision
                && read(values -> that.read(others -> kernels().equal(values, others)));
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rows + columns) + read(kernels()::hash);
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

    // ---- Elements that wait to be computed

    private Matrix sameShape(Expression expression) {
        return lazy(rows, columns, expression);
    }

    private Matrix lazy(int rows, int columns, Expression expression) {
        int depth = 1;
        for (Matrix operand : expression.operands()) {
            if (operand.content instanceof Expression) {
                if (operand.depth >= DEEPEST) {
                    operand.values();
                } else {
                    depth = Math.max(depth, operand.depth + 1);
                }
            }
        }
        return new Matrix(rows, columns, precision, expression, depth);
    }

    /** What this is computed from, or null where it has been. */
    Expression expression() {
        return content instanceof Expression expression ? expression : null;
    }

    /**
     * The elements, computed where they were not before: a float[] or double[]. Whoever works with the array keeps
     * this matrix reachable, or it may become that of another matrix.
     */
    Object values() {
        asked();
        if (content instanceof Expression) {
            Evaluation.of(this);
        }
        return content;
    }

    /** The elements are computed: this array holds them, and nobody else has it. */
    void settle(Object values) {
        content = values;
        Buffers.lend(this, values);
    }

    /** This is an intermediate result in a formula that somebody else asked for. */
    void becomes(Habits.Result intermediate) {
        result = intermediate;
    }

    /** Somebody asks for the elements. */
    void asked() {
        Habits.Result intermediate = result;
        if (intermediate != null) {
            intermediate.asked();
            result = null;
        }
    }

    boolean hasShapeOf(Matrix that) {
        return rows == that.rows && columns == that.columns;
    }

    private Kernels<Object> kernels() {
        return precision.kernels();
    }

    private <R> R read(Function<Object, R> reader) {
        try {
            return reader.apply(values());
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    private double[] sumsOfRows() {
        double[] sums = new double[rows];
        return read(values -> {
            Parallel.overRange(rows, columns, (from, to) -> {
                for (int i = from; i < to; i++) {
                    sums[i] = kernels().sum(values, i * columns, columns);
                }
            });
            return sums;
        });
    }

    private int[] largestOfRows(String operation) {
        if (columns == 0) {
            throw new ShapeException(operation + ": " + shape() + " has no columns to take the largest of");
        }
        int[] at = new int[rows];
        return read(values -> {
            Parallel.overRange(rows, columns, (from, to) -> {
                for (int i = from; i < to; i++) {
                    at[i] = kernels().largest(values, i * columns, columns) - i * columns;
                }
            });
            return at;
        });
    }

    private Matrix combine(String operation, Binary function, Matrix b) {
        requirePrecision(operation, b);
        if (!hasShapeOf(b)) {
            throw ShapeException.of(operation, this, b, "both have the same shape");
        }
        return sameShape(new Zip(function, this, b, Span.ALL));
    }

    private Matrix combineWithColumn(Binary function, Matrix column) {
        return sameShape(new Zip(function, this, column, columns == 1 ? Span.ALL : Span.COLUMN));
    }

    private void requireColumn(String operation, Matrix b) {
        requirePrecision(operation, b);
        if (b.columns != 1 || b.rows != rows) {
            throw ShapeException.of(operation, this, b, "the second is one column, as long as those of the first");
        }
    }

    private void requirePrecision(String operation, Matrix b) {
        if (precision != b.precision) {
            throw new PrecisionException(operation, this, b);
        }
    }
}
