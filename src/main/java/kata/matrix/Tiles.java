package kata.matrix;

/**
 * Tiles of several heights and widths, made as they are asked for.
 *
 * <p>A tile leaves room in the registers for a row of B and an element of A beside its sums, and has enough sums to
 * keep the processor busy: a fused multiply-add takes four cycles, and two begin in each. What else decides is what the
 * JVM's compiler makes of the loop. Measured in GFLOP/s on one core of a Xeon with AVX-512, floats, k = 392, all in the
 * first cache, JDK 17 with the serial collector / JDK 25 with it / JDK 25 with G1:
 *
 * <pre>
 *   32 registers of 512 bits                          16 registers of 256 bits (-XX:UseAVX=2)
 *                 A in place         A packed                       A in place       A packed
 *   12 x 2      154 155 150       170 168 159         3 x 3       74  61  85       74  82  82
 *   14 x 2                        173 172  86         4 x 2       57  57  72       66  77  73
 *    8 x 3                        168 137 142         5 x 2       59  63  86       87  47  86
 *    6 x 4                        158 175 158         6 x 2                        64  55  55
 * </pre>
 */
final class Tiles {
    /** Vectors of the widest tile, and heights in ascending order: with fewer rows than one, a tile is made as that. */
    enum Shape {
        R32(2, 1, 4, 12), R32_PACKED(2, 4, 12), R16(3, 1, 3), R16_NARROW(2, 1, 4), R16_ONE_VECTOR(1, 1, 4, 8),
        R16_PACKED(2, 4);

        private final int vectors;
        private final int[] heights;

        Shape(int vectors, int... heights) {
            this.vectors = vectors;
            this.heights = heights;
        }

        /**
         * The shape for this processor.
         *
         * @param packed  whether A is packed, or its rows are read where they lie
         * @param vectors in a row of C: where they are four, twice two are faster than three and one
         */
        static Shape of(boolean packed, int vectors) {
            if (Jvm.VECTOR_REGISTERS == 32) {
                return packed ? R32_PACKED : R32;
            }
            return packed ? R16_PACKED : vectors == 1 ? R16_ONE_VECTOR : vectors <= 4 ? R16_NARROW : R16;
        }
    }

    private final Shape shape;
    /** Elements from one column of a packed A to the next; 0 where the rows of A are read where they lie. */
    final int stride;
    private final Class<?> array;
    private final int lanes;
    private final TileLoop[][] loops;

    /** @param array float[].class or double[].class */
    Tiles(Class<?> array, int lanes, Shape shape) {
        this.array = array;
        this.lanes = lanes;
        this.shape = shape;
        boolean packed = shape == Shape.R32_PACKED || shape == Shape.R16_PACKED;
        stride = packed ? stride(rows(), lanes) : 0;
        loops = new TileLoop[shape.heights.length][shape.vectors + 1];
    }

    /** Elements from one column of a packed A to the next: whole vectors. */
    static int stride(int rows, int lanes) {
        return (rows - 1) / lanes * lanes + lanes;
    }

    /** Of the highest tile. */
    int rows() {
        return shape.heights[shape.heights.length - 1];
    }

    /** Elements of a row of the widest tile. */
    int columns() {
        return shape.vectors * lanes;
    }

    /** The loop for a tile of so many rows, at most those of the highest, and so many columns: whole vectors. */
    TileLoop loop(int rows, int columns) {
        int vectors = columns / lanes;
        int height = 0;
        while (shape.heights[height] < rows) {
            height++;
        }
        TileLoop loop = loops[height][vectors];
        if (loop == null) {
            loop = GeneratedTile.of(array, lanes, shape.heights[height], vectors, stride);
            loops[height][vectors] = loop;
        }
        return loop;
    }
}
