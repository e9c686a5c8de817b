package kata.matrix;

/**
 * The loops over arrays of one precision.
 *
 * @param <A> float[] or double[]
 */
interface Kernels<A> {
    /** What they are, as in "vectors of 512 bits". */
    String description();

    /** float[].class or double[].class. */
    Class<A> type();

    A allocate(int length);

    /** An array of this thread, at least so long, for what nobody needs after the next call. */
    A scratch(int length);

    double get(A x, int i);

    /** The values, each rounded to the nearest number of this precision. */
    A of(double[] values);

    /** A new array of the same values in double. */
    double[] toDoubles(A x);

    /** z = value, rounded to this precision, from the given place on. */
    void fill(A z, int zAt, int count, double value);

    /**
     * z = f(x, …, numbers), element by element, rounded after each step; the numbers are rounded first.
     *
     * @param x  as many arrays as the operation has parameters that are not numbers; z may be one of them, from the
     *           same place on
     * @param at where each begins
     */
    void apply(Operation operation, Object[] x, int[] at, double[] numbers, A z, int zAt, int count);

    /** The products of matrices that have such arrays. */
    Products products();

    /**
     * C = op(A) op(B), all of C overwritten.
     *
     * @param a           op(A): (m, k); stored as (k, m) where transposedA
     * @param b           op(B): (k, n); stored as (n, k) where transposedB
     * @param c           (m, n)
     */
    default void product(A a, boolean transposedA, A b, boolean transposedB, A c, int m, int n, int k) {
        products().multiply(a, transposedA, b, transposedB, null, c, m, n, k);
    }

    /** How many elements a vector has. */
    int lanes();

    /** The sizes of tiles. @param packed whether A is packed. @param vectors in a row of C */
    Tiles.Shape tiles(boolean packed, int vectors);

    /** The loop for tiles of so many rows and vectors. @param stride as {@link Tiles#stride} */
    TileLoop tile(int rows, int vectors, int stride);

    /** Copies a vector of each row, where rows are step elements apart, to rows that are stepTo elements apart. */
    void copy(A from, int in, int step, int rows, A to, int out, int stepTo);

    /** Copies an element of each row, likewise. */
    void spread(A from, int in, int step, int rows, A to, int out, int stepTo);

    /** A column of eight rows, which are k elements apart, becomes eight elements side by side, for each column. */
    void spreadEight(A from, int in, int k, int columns, A to, int out, int stepTo);

    /** T = Aᵀ of A: (m, n). */
    void transpose(A a, A t, int m, int n);

    /** The sum of the elements, in double, added in an order that does not depend on the machine. */
    double sum(A x, int from, int count);

    /** Where the largest element is, the first of equals; or the first NaN, where there is one. */
    int largest(A x, int from, int count);

    /** Adds column j of X: (rows, columns) to sums[j], from the first row to the last, for each j in [from, to). */
    void columnSums(A x, int rows, int columns, int from, int to, double[] sums);
}
