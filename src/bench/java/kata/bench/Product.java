package kata.bench;

import java.util.function.Supplier;

/**
 * The product of one contestant, whose matrices are in memory.
 *
 * @param run    computes C once more
 * @param result a copy of C
 * @param <T>    float[] or double[]
 */
record Product<T>(Runnable run, Supplier<T> result) {
}
