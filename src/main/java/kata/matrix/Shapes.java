package kata.matrix;

import java.util.stream.Stream;

/**
 * Checks of sizes, operands and row indices. Each check throws a {@link ShapeException} that names the error. A check
 * of two operands returns the second operand, and throws a {@link PrecisionException} if the operands differ in
 * precision.
 */
final class Shapes {
    /** The most rows, columns and elements of a matrix: an end that is rounded up to whole blocks is still an int. */
    static final int LARGEST = Integer.MAX_VALUE - 63;

    private Shapes() {
    }

    /** Returns rows × columns. Fails if a factor is negative, or a factor or the product is above {@link #LARGEST}. */
    static int size(int rows, int columns) {
        require(rows >= 0 && columns >= 0 && Math.max(rows, columns) <= LARGEST && (long) rows * columns <= LARGEST,
                "(%s, %s) is no shape: rows, columns and rows x columns must be at least 0 and at most 2^31 - 64",
                rows, columns);
        return rows * columns;
    }

    /** Fails if the number of elements is not rows × columns. */
    static void requireElements(String operation, int rows, int columns, int elements) {
        require(size(rows, columns) == elements, "%s: (%s, %s) takes %s elements, %s were given", operation, rows,
                columns, rows * columns, elements);
    }

    /** Fails if an index is not in 0, …, rows − 1. */
    static void requireRows(String operation, Matrix matrix, int... indices) {
        for (int index : indices) {
            require(index >= 0 && index < matrix.rows(), "%s: there is no row %s in %s", operation, index, matrix);
        }
    }

    /** Requires 0 ≤ from ≤ to ≤ rows. */
    static void requireRange(String operation, Matrix matrix, int from, int to) {
        require(from >= 0 && to >= from && to <= matrix.rows(), "%s: rows %s to %s are no range in %s", operation, from,
                to, matrix);
    }

    /** Fails if the matrix has no columns. */
    static void requireSomeColumn(String operation, Matrix matrix) {
        require(matrix.columns() > 0, "%s: %s has no columns: its rows are empty", operation, matrix);
    }

    /** Requires that A has as many columns as B has rows, and that the product A B is small enough for an array. */
    static Matrix requireFactors(String operation, Matrix a, Matrix b) {
        require(a.columns() == b.rows(), operation, a, b,
                "the first must have as many columns as the second has rows");
        size(a.rows(), b.columns());
        return b;
    }

    /** Fails if a and b differ in shape. */
    static Matrix requireSameShape(String operation, Matrix a, Matrix b) {
        return require(a.rows() == b.rows() && a.columns() == b.columns(), operation, a, b,
                "both must have the same shape");
    }

    /** Requires that b is one row, as long as the rows of a. */
    static Matrix requireOneRow(String operation, Matrix a, Matrix b) {
        return require(b.rows() == 1 && b.columns() == a.columns(), operation, a, b,
                "the second must be one row with as many columns as the first");
    }

    /** Requires that b is one column, as long as the columns of a. */
    static Matrix requireOneColumn(String operation, Matrix a, Matrix b) {
        return require(b.columns() == 1 && b.rows() == a.rows(), operation, a, b,
                "the second must be one column with as many rows as the first");
    }

    private static Matrix require(boolean fits, String operation, Matrix a, Matrix b, String wanted) {
        if (a.precision() != b.precision()) {
            throw new PrecisionException(operation, a, b);
        }
        require(fits, "%s: %s and %s do not fit: %s", operation, a, b, wanted);
        return b;
    }

    /** @param values the values to insert into the format {@code otherwise}; for a matrix, its shape is inserted */
    private static void require(boolean fits, String otherwise, Object... values) {
        if (!fits) {
            throw new ShapeException(otherwise.formatted(Stream.of(values)
                    .map(value -> value instanceof Matrix matrix ? matrix.shape() : value).toArray()));
        }
    }
}
