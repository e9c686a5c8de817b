package kata.matrix.kernel;

/** A loop that computes each element of z from those of some arrays in its place, and from some numbers. */
interface ElementLoop {
    /** From the given places on. z may be one of the arrays, from the same place on. */
    void run(Object[] x, int[] at, double[] numbers, Object z, int zAt, int count);
}
