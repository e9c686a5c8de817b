package kata.matrix.kernel;

/**
 * The loops over arrays of one precision.
 *
 * @param <A> float[] or double[]
 */
public interface Kernels<A> {
    /** The name of these loops, as in "vectors of 512 bits". */
    String description();

    /** The type of the arrays: float[].class or double[].class. */
    Class<A> type();

    A allocate(int length);

    /** A buffer of this thread with at least the given length. The next call may return the same buffer. */
    A scratch(int length);

    double get(A x, int i);

    /** The values, each rounded to the nearest number of this precision. */
    A of(double[] values);

    /** A copy of the values in double. */
    double[] toDoubles(A x);

    /** Sets count elements of z, from index zAt on, to the value, rounded to this precision. */
    void fill(A z, int zAt, int count, double value);

    /**
     * Computes z = f(x, …, numbers) element by element, rounded after each step; the numbers are rounded first.
     *
     * @param x  one array for each parameter of the operation that is not a number; z may be one of these arrays, from
     *           the same index on
     * @param at the index at which each array begins
     */
    void apply(Operation operation, Object[] x, int[] at, double[] numbers, A z, int zAt, int count);

    /**
     * Computes C = op(A) op(B), overwriting all of C.
     *
     * @param a      op(A): (m, k); stored as (k, m) if transposedA
     * @param b      op(B): (k, n); stored as (n, k) if transposedB
     * @param packed the result of {@link #pack} for B, if only B is transposed; or null
     * @param c      (m, n)
     */
    void product(A a, boolean transposedA, A b, boolean transposedB, A packed, A c, int m, int n, int k);

    /** Packs B: (k, n), stored as (n, k), once for products with many A that are not transposed. */
    A pack(A b, int n, int k);

    /** Computes T = Aᵀ for A: (m, n). */
    void transpose(A a, A t, int m, int n);

    /** The sum of the elements, in double, added in an order that does not depend on the machine. */
    double sum(A x, int from, int count);

    /** The index of the largest element, the first of equal ones, or of the first NaN if there is one. */
    int largest(A x, int from, int count);

    /** Adds column j of X: (rows, columns) to sums[j], from the first row to the last, for each j in [from, to). */
    void columnSums(A x, int rows, int columns, int from, int to, double[] sums);
}
