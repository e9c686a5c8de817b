/**
 * Lazy evaluation: an operation on matrices is written down as an expression, and computed when an element is asked
 * for. So operations that follow each other become one loop, and a result that nobody asks for costs nothing.
 *
 * <pre>
 *   LazyMatrix        the elements, or the Expression that gives them
 *       |
 *       v
 *   Evaluation        a formula: products as a whole, the rest tile by tile
 *       |
 *       +-- Habits          which intermediate results are worth keeping
 *       +-- Fusion          several steps in one
 *       +-- TiledProgram    steps that are all done for one tile before the next
 * </pre>
 *
 * The processor time of a training step without a mechanism, with it 1; one thread, AMD Zen 4, JDK 17, two JVMs:
 *
 * <pre>
 *                                                    784-512-256-10, 128     784-1000-500-250-30, 100
 *   Habits: every intermediate result is kept                   1.66                        1.65
 *   Fusion: every step is a loop of its own                     1.14                        1.20
 * </pre>
 */
package kata.matrix.lazy;
