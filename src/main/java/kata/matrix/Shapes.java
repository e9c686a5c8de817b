package kata.matrix;

/** Checks of sizes and row indices that every precision shares. */
final class Shapes {
    private Shapes() {
    }

    /** rows × columns. @throws ShapeException where one is negative or the product is no array's length */
    static int size(int rows, int columns) {
        if (rows < 0 || columns < 0 || (long) rows * columns > Integer.MAX_VALUE - 8) {
            throw new ShapeException("(" + rows + ", " + columns + ") is no shape: both are at least 0, "
                    + "and a matrix holds at most 2^31 - 9 elements");
        }
        return rows * columns;
    }

    /** @throws ShapeException where an index is not that of a row */
    static void requireRows(String operation, Matrix matrix, int... indices) {
        for (int index : indices) {
            if (index < 0 || index >= matrix.rows()) {
                throw new ShapeException(operation + ": there is no row " + index + " in " + matrix.shape());
            }
        }
    }

    /** @throws ShapeException where [from, to) is no range of rows */
    static void requireRange(String operation, Matrix matrix, int from, int to) {
        if (from < 0 || to < from || to > matrix.rows()) {
            throw new ShapeException(operation + ": rows " + from + " to " + to + " are no range in "
                    + matrix.shape());
        }
    }
}
