package kata.matrix.kernel;

/**
 * Loops for tiles of several heights and widths, generated on first use.
 *
 * <p>Beside its sums, a tile needs registers for a row of B and an element of A. A tile has enough sums to keep the
 * processor busy: a fused multiply-add takes four cycles, and two begin in each cycle. Otherwise the code of the JVM's
 * compiler decides. GFLOP/s of floats on one core, JDK 17 / 25, by {@code ./kata bench --only tiles}, which measures
 * other processors, too:
 *
 * <pre>
 *   32 registers of 512 bits           16 registers of 256 bits
 *   AMD Zen 4, JDK 17, peak 117        AMD Zen 3, peak 97               Zen 4, -XX:UseAVX=2, peak 116
 *          A in place  A packed               A in place  A packed        A in place    A packed
 *    4 x 2     116       112            4 x 2    72 / 88   63 / 90         91 / 104     78 / 106
 *   12 x 2     113       115            5 x 2    70 / 92   92 / 91         86 / 108    110 / 109
 *   14 x 2     114       115            6 x 2    80 / 93   93 / 39         97 / 114    116 /  47
 *    8 x 3     114       114            3 x 3    73 / 88   87 / 89         92 / 105    104 / 106
 *    6 x 4     113       113            4 x 3    90 / 40   41 / 39        112 /  51     50 /  46
 * </pre>
 *
 * If a tile has less than half of its neighbours' GFLOP/s, some of its sums do not stay in registers. On JDK 17, 4 x 3
 * in place would make wide products 3 % faster, and products of 30 columns 15 % slower. On a Xeon with two units of 512
 * bits and a peak of 230, a packed A gave 170 with 12 x 2, 173 with 14 x 2 and 158 with 6 x 4.
 */
final class Tiles {
    /** Sizes of tiles: vectors of the widest tile, then heights in ascending order. Fewer rows use the next height. */
    enum Shape {
        R32(2, 1, 4, 12), R32_PACKED(2, 4, 12), R16(2, 1, 4, 6), R16_ONE_VECTOR(1, 1, 4, 8), R16_PACKED(2, 5),
        /** Shapes for plain loops, in which a vector is one element. */
        PLAIN(128, 16), PLAIN_PACKED(128, 16);

        private final int vectors;
        private final int[] heights;

        Shape(int vectors, int... heights) {
            this.vectors = vectors;
            this.heights = heights;
        }

        /**
         * The shape for this processor.
         *
         * @param packed  whether A is packed; an A that is not packed is read in place
         * @param vectors number of vectors in a row of C
         */
        static Shape of(boolean packed, int vectors) {
            if (Jvm.VECTOR_REGISTERS == 32) {
                return packed ? R32_PACKED : R32;
            }
            return packed ? R16_PACKED : vectors == 1 ? R16_ONE_VECTOR : R16;
        }
    }

    private final Shape shape;
    /** Distance between columns of a packed A, in elements; 0 if A is read in place. */
    final int stride;
    private final ProductKernels<?> kernels;
    private final int lanes;
    private final TileLoop[][] loops;

    Tiles(ProductKernels<?> kernels, Shape shape) {
        this.kernels = kernels;
        this.lanes = kernels.lanes();
        this.shape = shape;
        stride = shape.name().endsWith("PACKED") ? stride(rows(), lanes) : 0;
        loops = new TileLoop[shape.heights.length][shape.vectors + 1];
    }

    /** Distance between columns of a packed A, in elements: whole vectors. */
    static int stride(int rows, int lanes) {
        return (rows - 1) / lanes * lanes + lanes;
    }

    /** Number of rows of the highest tile. */
    int rows() {
        return shape.heights[shape.heights.length - 1];
    }

    /** Number of columns of the widest tile. */
    int columns() {
        return shape.vectors * lanes;
    }

    /** The loop for a tile of at most {@link #rows} rows, and of columns that fill whole vectors. */
    TileLoop loop(int rows, int columns) {
        int vectors = columns / lanes;
        int height = 0;
        while (shape.heights[height] < rows) {
            height++;
        }
        TileLoop loop = loops[height][vectors];
        if (loop == null) {
            loop = kernels.tile(shape.heights[height], vectors, stride);
            loops[height][vectors] = loop;
        }
        return loop;
    }
}
