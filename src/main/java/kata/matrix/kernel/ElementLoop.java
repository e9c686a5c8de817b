package kata.matrix.kernel;

/** A loop that computes each element of z from the corresponding elements of some arrays, and from some numbers. */
interface ElementLoop {
    /** Computes count elements of z from zAt on; x[i] begins at at[i]. z may be an x[i] that begins at zAt, too. */
    void run(Object[] x, int[] at, double[] numbers, Object z, int zAt, int count);
}
