/**
 * The loops over arrays that matrices are computed with.
 *
 * <pre>
 *   Backend                         chooses at the start: vector instructions, or plain Java
 *     Kernels                           what it chooses
 *       Float32Kernels                      in plain Java: Float32Tile, Float32Functions
 *       VectorFloat32Kernels                in vector instructions: VectorFloat32Functions
 *     Product, Products, Packing        blocks and tasks of a product, for arrays of either precision
 *       Tiles, GeneratedTile                the innermost loop, written for the registers of the processor
 *     GeneratedLoop                     a loop around a method for one element, or for a vector of them
 *     Doubles                           makes the loops over doubles of those over floats
 * </pre>
 *
 * Loops are written down for floats; what differs for doubles is in FloatOrDouble. An element of a product is the sum
 * c = 0, c = fma(a_p, b_p, c) for p = 0, 1, … in all of them, so that results are the same bit for bit. Only a
 * processor without fused multiply-add rounds differently.
 */
package kata.matrix.kernel;
