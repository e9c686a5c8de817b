package kata.bench;

import java.util.function.Supplier;

/**
 * One contestant's product, with its matrices in place.
 *
 * @param run    computes C once more
 * @param result a copy of C
 * @param <T>    float[] or double[]
 */
record Product<T>(Runnable run, Supplier<T> result) {
}
