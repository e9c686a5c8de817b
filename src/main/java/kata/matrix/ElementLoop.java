package kata.matrix;

/** A loop that computes each element of z from those of x, y and w in its place, and from four numbers. */
interface ElementLoop {
    /** From the given places on; what the operation does not use may be anything. z may be one of the others. */
    void run(Object x, int xAt, Object y, int yAt, Object w, int wAt, double r, double s, double t, double u, Object z,
            int zAt, int count);
}
