/**
 * A pool of threads for short parallel regions: the caller takes tasks from the first on, its helpers from the last on.
 *
 * <pre>
 *   caller     0  1  2  3 .. | .. 7  8  9     helper       when no task is left, both wait: first spinning, then asleep
 * </pre>
 */
package kata.matrix.thread;
