/**
 * Dense matrices in float64 and float32 behind one type; nothing here knows of gradients.
 *
 * <pre>
 *   kata.matrix           Matrix, what everybody uses     Decompositions, singular values and more, by EJML
 *     |                   Shapes: whether operands fit    Rows: sums, largest elements and copies of rows
 *     v
 *   kata.matrix.lazy      what is computed when an element is asked for, and what of it is kept
 *     |
 *     v
 *   kata.matrix.kernel    loops over arrays: products, functions of each element, sums
 *     |
 *     v
 *   kata.matrix.thread    the threads that divide these loops
 * </pre>
 *
 * Every result has a new array. To use those again that the garbage collector has found dead would save a twentieth to
 * a tenth of the autoencoder's step, and nothing of the classifier's, with options for the JVM; with its own defaults,
 * as an IDE starts it, it costs more than it gives.
 *
 * <p>Results are the same, bit for bit, with any number of threads, any length of vectors and without vectors.
 */
package kata.matrix;
