package kata.bench;

import java.util.function.Supplier;

/**
 * One contestant's way to compute C = A B, with the matrices already in memory.
 *
 * @param run    the computation of C
 * @param result the source of a copy of C
 * @param <T>    float[] or double[]
 */
record Product<T>(Runnable run, Supplier<T> result) {
}
