package kata.matrix;

import java.util.stream.Stream;

/**
 * Checks of sizes, of operands and of row indices: each throws a {@link ShapeException} that says what does not fit,
 * those of two operands, which give back the second, a {@link PrecisionException} where they differ in precision.
 */
final class Shapes {
    /** The largest dimension and number of elements: below an array's limit, so that a block's end is an int too. */
    static final int LARGEST = Integer.MAX_VALUE - 63;

    private Shapes() {
    }

    /** rows × columns. Fails where one is negative, or one or the product too large. */
    static int size(int rows, int columns) {
        require(rows >= 0 && columns >= 0 && Math.max(rows, columns) <= LARGEST && (long) rows * columns <= LARGEST,
                "(%s, %s) is no shape: both must be at least 0, and they and their product at most 2^31 - 64",
                rows, columns);
        return rows * columns;
    }

    /** Fails unless that many elements fill the shape. */
    static void requireElements(String operation, int rows, int columns, int elements) {
        require(size(rows, columns) == elements, "%s: (%s, %s) takes %s elements, %s were given", operation, rows,
                columns, rows * columns, elements);
    }

    /** Fails where an index is not that of a row. */
    static void requireRows(String operation, Matrix matrix, int... indices) {
        for (int index : indices) {
            require(index >= 0 && index < matrix.rows(), "%s: there is no row %s in %s", operation, index, matrix);
        }
    }

    /** Fails where [from, to) is no range of rows. */
    static void requireRange(String operation, Matrix matrix, int from, int to) {
        require(from >= 0 && to >= from && to <= matrix.rows(), "%s: rows %s to %s are no range in %s", operation, from,
                to, matrix);
    }

    /** Fails where rows have no elements. */
    static void requireSomeColumn(String operation, Matrix matrix) {
        require(matrix.columns() > 0, "%s: %s has no columns: its rows are empty", operation, matrix);
    }

    /** Fails where there is no product A B, or it is too large. */
    static Matrix requireFactors(String operation, Matrix a, Matrix b) {
        require(a.columns() == b.rows(), operation, a, b,
                "the first must have as many columns as the second has rows");
        size(a.rows(), b.columns());
        return b;
    }

    /** Fails where they differ in shape. */
    static Matrix requireSameShape(String operation, Matrix a, Matrix b) {
        return require(a.rows() == b.rows() && a.columns() == b.columns(), operation, a, b,
                "both must have the same shape");
    }

    /** Fails where b is not one row, as long as those of a. */
    static Matrix requireOneRow(String operation, Matrix a, Matrix b) {
        return require(b.rows() == 1 && b.columns() == a.columns(), operation, a, b,
                "the second must be one row, as long as those of the first");
    }

    /** Fails where b is not one column, as long as those of a. */
    static Matrix requireOneColumn(String operation, Matrix a, Matrix b) {
        return require(b.columns() == 1 && b.rows() == a.rows(), operation, a, b,
                "the second must be one column, as long as those of the first");
    }

    private static Matrix require(boolean fits, String operation, Matrix a, Matrix b, String wanted) {
        if (a.precision() != b.precision()) {
            throw new PrecisionException(operation, a, b);
        }
        require(fits, "%s: %s and %s do not fit: %s", operation, a, b, wanted);
        return b;
    }

    /** @param values of the format otherwise; of a matrix it gets the shape */
    private static void require(boolean fits, String otherwise, Object... values) {
        if (!fits) {
            throw new ShapeException(otherwise.formatted(Stream.of(values)
                    .map(value -> value instanceof Matrix matrix ? matrix.shape() : value).toArray()));
        }
    }
}
