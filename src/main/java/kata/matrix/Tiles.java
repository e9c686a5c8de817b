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
    /** Heights in ascending order: a tile with fewer rows than one of them is computed as that one. */
    private final int[] heights;
    /** Vectors of the widest tile. */
    private final int vectors;
    /** Elements from one column of a packed A to the next; 0 where the rows of A are read where they lie. */
    final int stride;
    private final Class<?> array;
    private final int lanes;
    private final TileLoop[][] loops;

    private Tiles(Class<?> array, int lanes, int vectors, boolean packed, int... heights) {
        this.array = array;
        this.lanes = lanes;
        this.vectors = vectors;
        this.heights = heights;
        stride = packed ? (rows() - 1) / lanes * lanes + lanes : 0;
        loops = new TileLoop[heights.length][vectors + 1];
    }

    /** For an A whose rows are read where they lie. */
    static Tiles inPlace(Class<?> array, int lanes) {
        return Jvm.VECTOR_REGISTERS == 32 ? new Tiles(array, lanes, 2, false, 1, 4, 12)
                : new Tiles(array, lanes, 3, false, 1, 3);
    }

    /** For an A whose columns lie side by side: it is packed. */
    static Tiles packed(Class<?> array, int lanes) {
        return Jvm.VECTOR_REGISTERS == 32 ? new Tiles(array, lanes, 2, true, 4, 12)
                : new Tiles(array, lanes, 2, true, 4);
    }

    /** Of the highest tile. */
    int rows() {
        return heights[heights.length - 1];
    }

    /** Elements of the largest tile. */
    int size() {
        return rows() * columns();
    }

    /** Elements of a row of the widest tile. */
    int columns() {
        return vectors * lanes;
    }

    /** The loop for a tile of so many rows, at most those of the highest, and so many columns: whole vectors. */
    TileLoop loop(int rows, int columns) {
        int vectors = columns / lanes;
        int height = 0;
        while (heights[height] < rows) {
            height++;
        }
        TileLoop loop = loops[height][vectors];
        if (loop == null) {
            loop = GeneratedTile.of(array, lanes, heights[height], vectors, stride);
            loops[height][vectors] = loop;
        }
        return loop;
    }
}
