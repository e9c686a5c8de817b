package kata.matrix.kernel;

/**
 * The loops over arrays of one precision.
 *
 * @param <A> float[] or double[]
 */
public interface Kernels<A> {
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

    /**
     * C = op(A) op(B), all of C overwritten.
     *
     * @param a      op(A): (m, k); stored as (k, m) where transposedA
     * @param b      op(B): (k, n); stored as (n, k) where transposedB
     * @param packed B if it has been {@link #pack packed}, for an A that is not transposed and a B that is; or null
     * @param c      (m, n)
     */
    void product(A a, boolean transposedA, A b, boolean transposedB, A packed, A c, int m, int n, int k);

    /** B: (k, n), stored as (n, k), for products with many A whose rows are read where they lie. */
    A pack(A b, int n, int k);

    /** T = Aᵀ of A: (m, n). */
    void transpose(A a, A t, int m, int n);

    /** The sum of the elements, in double, added in an order that does not depend on the machine. */
    double sum(A x, int from, int count);

    /** Where the largest element is, the first of equals; or the first NaN, where there is one. */
    int largest(A x, int from, int count);

    /** Adds column j of X: (rows, columns) to sums[j], from the first row to the last, for each j in [from, to). */
    void columnSums(A x, int rows, int columns, int from, int to, double[] sums);
}
