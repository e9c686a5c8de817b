/**
 * Lazy evaluation: an operation on matrices is recorded as an expression, and computed when an element is read. So
 * successive operations become one loop, and a result that is never read costs no time.
 *
 * <pre>
 *   LazyMatrix        the elements, or the Expression that computes them
 *       |
 *       v
 *   Evaluation        a formula: products as a whole, the rest tile by tile
 *       |
 *       +-- Habits          which intermediate results are worth keeping
 *       +-- Fusion          merges several steps into one
 *       +-- TiledProgram    steps that are all done for one tile before the next
 * </pre>
 *
 * Processor time of a training step without one mechanism, relative to the time with all mechanisms (1 thread, Zen 4,
 * JDK 17, two JVMs):
 *
 * <pre>
 *                                                 784-512-256-10, batch 128    784-1000-500-250-30, batch 100
 *   Habits: every intermediate result is kept                1.66                           1.65
 *   Fusion: every step is a loop of its own                  1.14                           1.20
 * </pre>
 */
package kata.matrix.lazy;
