/**
 * Threads for short parallel regions: the caller and its helpers take tasks from two ends.
 *
 * <pre>
 *   caller     0  1  2  3 .. | .. 7  8  9     helper       until none is left; then both wait, awake and then asleep
 * </pre>
 */
package kata.matrix.thread;
