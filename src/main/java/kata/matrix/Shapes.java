package kata.matrix;

/** Checks of sizes and row indices that every precision shares. */
final class Shapes {
    /** The largest dimension and number of elements: below an array's limit, so that a block's end is an int too. */
    static final int LARGEST = Integer.MAX_VALUE - 63;

    private Shapes() {
    }

    /**
     * rows × columns.
     *
     * @throws ShapeException where one is negative, or one or the product too large
     */
    static int size(int rows, int columns) {
        if (rows < 0 || columns < 0 || Math.max(rows, columns) > LARGEST || (long) rows * columns > LARGEST) {
            throw new ShapeException("(" + rows + ", " + columns + ") is no shape: both are at least 0, "
                    + "and they and their product at most 2^31 - 64");
        }
        return rows * columns;
    }

    /** @throws ShapeException unless that many elements fill the shape */
    static void requireElements(String operation, int rows, int columns, int elements) {
        if (size(rows, columns) != elements) {
            throw new ShapeException(operation + ": (" + rows + ", " + columns + ") takes " + size(rows, columns)
                    + " elements, " + elements + " were given");
        }
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
