/**
 * Dense matrices in float64 and float32 behind one type; nothing here knows of gradients. In the order of reading:
 *
 * <pre>
 *   Matrix                      what everybody uses
 *       Shapes                      whether operands fit
 *       Rows                        sums, largest elements and copies of rows
 *   LazyMatrix                  what a matrix holds: its elements, or the Expression that gives them
 *   Evaluation                  computes an expression: products as a whole, the rest tile by tile
 *       Habits                      which intermediate results are worth keeping
 *       Fusion, TiledProgram        several steps at once
 *   Kernels                     the loops over arrays, chosen by Backend
 *       Float32Kernels              in plain Java: Float32Tile, Float32Functions
 *       VectorFloat32Kernels        in vector instructions: VectorFloat32Functions
 *       Products, Product, Packing  blocks, packing, tasks: for arrays of either type
 *           Tiles, GeneratedTile        the innermost loop, written for the registers of the processor
 *       GeneratedLoop               what is computed element by element, around a method for one element or a vector
 *       Doubles                     makes the loops over doubles of those over floats
 *   Parallel                    the threads
 *   Decompositions              singular values, QR and eigenvalues, by EJML
 * </pre>
 *
 * The processor time of a training step without a mechanism, with it 1; one thread, AMD Zen 4, JDK 17, two JVMs:
 *
 * <pre>
 *                                                    784-512-256-10, 128     784-1000-500-250-30, 100
 *   Habits: every intermediate result is kept                   1.66                        1.65
 *   Fusion: every step is a loop of its own                     1.14                        1.20
 * </pre>
 *
 * Every result has a new array. To use those again that the garbage collector has found dead would save a twentieth to
 * a tenth of the autoencoder's step, and nothing of the classifier's, with options for the JVM; with its own defaults,
 * as an IDE starts it, it costs more than it gives.
 *
 * <p>Loops are written down for floats; what differs for doubles is in FloatOrDouble. Results are the same, bit for
 * bit, with any number of threads, any length of vectors and without vectors: an element of a product is the sum c = 0,
 * c = fma(a_p, b_p, c) for p = 0, 1, … in all of them. Only a processor without fused multiply-add rounds differently.
 */
package kata.matrix;
