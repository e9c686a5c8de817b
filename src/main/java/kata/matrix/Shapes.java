package kata.matrix;

/**
 * Checks of sizes, of operands and of row indices: each throws a {@link ShapeException} that says what does not fit,
 * those of two operands a {@link PrecisionException} where they differ in precision.
 */
final class Shapes {
    /** The largest dimension and number of elements: below an array's limit, so that a block's end is an int too. */
    static final int LARGEST = Integer.MAX_VALUE - 63;

    private Shapes() {
    }

    /** rows × columns. Fails where one is negative, or one or the product too large. */
    static int size(int rows, int columns) {
        if (rows < 0 || columns < 0 || Math.max(rows, columns) > LARGEST || (long) rows * columns > LARGEST) {
            throw new ShapeException("(" + rows + ", " + columns + ") is no shape: both must be at least "
                    + "0, and they and their product at most 2^31 - 64");
        }
        return rows * columns;
    }

    /** Fails unless that many elements fill the shape. */
    static void requireElements(String operation, int rows, int columns, int elements) {
        if (size(rows, columns) != elements) {
            throw new ShapeException(operation + ": (" + rows + ", " + columns + ") takes " + size(rows, columns)
                    + " elements, " + elements + " were given");
        }
    }

    /** Fails where an index is not that of a row. */
    static void requireRows(String operation, Matrix matrix, int... indices) {
        for (int index : indices) {
            if (index < 0 || index >= matrix.rows()) {
                throw new ShapeException(operation + ": there is no row " + index + " in " + matrix.shape());
            }
        }
    }

    /** Fails where [from, to) is no range of rows. */
    static void requireRange(String operation, Matrix matrix, int from, int to) {
        if (from < 0 || to < from || to > matrix.rows()) {
            throw new ShapeException(operation + ": rows " + from + " to " + to + " are no range in "
                    + matrix.shape());
        }
    }

    /** Fails where there is nothing to take the largest of. */
    static void requireSomeColumn(String operation, Matrix matrix) {
        if (matrix.columns() == 0) {
            throw new ShapeException(operation + ": " + matrix.shape() + " has no columns to take the largest of");
        }
    }

    /** Fails where there is no product A B, or it is too large. */
    static void requireFactors(String operation, Matrix a, Matrix b) {
        require(a.columns() == b.rows(), operation, a, b,
                "the first must have as many columns as the second has rows");
        size(a.rows(), b.columns());
    }

    /** Fails where they differ in shape. */
    static void requireSameShape(String operation, Matrix a, Matrix b) {
        require(a.hasShapeOf(b), operation, a, b, "both must have the same shape");
    }

    /** Fails where b is not one row, as long as those of a. */
    static void requireOneRow(String operation, Matrix a, Matrix b) {
        require(b.rows() == 1 && b.columns() == a.columns(), operation, a, b,
                "the second must be one row, as long as those of the first");
    }

    /** Fails where b is not one column, as long as those of a. */
    static void requireOneColumn(String operation, Matrix a, Matrix b) {
        require(b.columns() == 1 && b.rows() == a.rows(), operation, a, b,
                "the second must be one column, as long as those of the first");
    }

    private static void require(boolean fits, String operation, Matrix a, Matrix b, String wanted) {
        if (a.precision() != b.precision()) {
            throw new PrecisionException(operation, a, b);
        }
        if (!fits) {
            throw ShapeException.of(operation, a, b, wanted);
        }
    }
}
