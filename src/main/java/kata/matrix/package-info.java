/**
 * Dense matrices in float64 and float32 behind one type, without gradients.
 *
 * <pre>
 *   kata.matrix           Matrix: the public type          Decompositions: singular values and more, by EJML
 *     |                   Shapes: checks of operands       Rows: sums, largest elements and copies of rows
 *     v
 *   kata.matrix.lazy      lazy evaluation: when elements are computed, and which results are kept
 *     |
 *     v
 *   kata.matrix.kernel    loops over arrays: products, functions of each element, sums
 *     |
 *     v
 *   kata.matrix.thread    the threads that share the work of these loops
 * </pre>
 *
 * Every result has a new array. With the JVM's default options, as in an IDE, reusing unreachable arrays costs more
 * time than it saves. With tuned options, reuse would save a twentieth to a tenth of the autoencoder's training step,
 * and nothing of the classifier's training step.
 *
 * <p>Results are the same, bit for bit, for any number of threads and any vector length, and without vectors.
 */
package kata.matrix;
