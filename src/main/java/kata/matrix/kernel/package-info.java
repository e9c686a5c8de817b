/**
 * The loops over arrays that compute matrices: products, functions of each element, sums.
 *
 * <pre>
 *   Backend                         chooses vector instructions or plain Java at the start
 *     Kernels                           the chosen loops
 *       Float32Kernels                      in plain Java: Float32Tile, Float32Functions
 *       VectorFloat32Kernels                in vector instructions: VectorFloat32Functions
 *     Product, Products, Packing        blocks and tasks of a product, for arrays of either precision
 *       Tiles, GeneratedTile                the innermost loop, generated for the registers of the processor
 *     GeneratedLoop                     a loop around a method for one element, or for a vector of elements
 *     Doubles                           translates the loops over floats into loops over doubles
 * </pre>
 *
 * The source code is for floats; FloatOrDouble has the values that differ for doubles. All loops compute an element of
 * a product as c = 0, then c = fma(a_p, b_p, c) for p = 0, 1, …. So the results of all loops are the same, bit for bit.
 * Only a processor without fused multiply-add rounds differently.
 */
package kata.matrix.kernel;
