package kata.matrix;

import java.util.ArrayList;
import java.util.List;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Transposes squares of L x L elements, L lanes wide, each in log L steps that swap the off-diagonal blocks of half the
 * size.
 *
 * <pre>
 *   x | y       x  z'          distance 2 of L = 4:       a b | c d        a b | i j
 *   --+--   ->  ------         rows 0 and 2               e f | g h        e f | m n
 *   z | w       y' w                                      ----+----   ->   ----+----
 *                                                         i j | k l        c d | k l
 *                                                         m n | o p        g h | o p
 * </pre>
 */
final class VectorFloat32Transpose {
    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    static final int LANES = SPECIES.length();
    /** Columns whose intermediate results stay in the first cache. */
    private static final int STRIP = 256;
    static final int SCRATCH = STRIP * LANES;

    private static final List<VectorShuffle<Float>> SWAPS = new ArrayList<>();
    private static final List<VectorMask<Float>> UPPER = new ArrayList<>();

    static {
        for (int distance = 1; distance < LANES; distance *= 2) {
            int[] swap = new int[LANES];
            long upper = 0;
            for (int i = 0; i < LANES; i++) {
                swap[i] = i ^ distance;
                upper |= (i & distance) == 0 ? 0 : 1L << i;
            }
            SWAPS.add(VectorShuffle.fromArray(SPECIES, swap, 0));
            UPPER.add(VectorMask.fromLong(SPECIES, upper));
        }
    }

    private VectorFloat32Transpose() {
    }

    /**
     * Writes the transposed of L rows of x, stride elements apart, to y, whose rows are wide elements apart: as many
     * columns as fit in the length in blocks of 16. If x has fewer rows, the last one stands for the missing ones.
     */
    static void blocks(float[] x, int ix, int stride, int rows, int length, float[] y, int iy, int wide,
            float[] scratch) {
        int whole = length / Packing.LENGTH * Packing.LENGTH;
        for (int from = 0; from < whole; from += STRIP) {
            int strip = Math.min(STRIP, whole - from);
            for (int r = 0; r < LANES; r++) {
                int row = ix + from + Math.min(r, rows - 1) * stride;
                for (int p = 0; p < strip; p += LANES) {
                    FloatVector.fromArray(SPECIES, x, row + p).intoArray(scratch, (p + r) * LANES);
                }
            }
            for (int step = 0; 1 << step < LANES; step++) {
                swap(scratch, strip / 2, 1 << step, SWAPS.get(step), UPPER.get(step));
            }
            for (int p = 0; p < strip; p++) {
                FloatVector.fromArray(SPECIES, scratch, p * LANES).intoArray(y, iy + (from + p) * wide);
            }
        }
    }

    /** One step for pairs of rows; the upper lanes are those whose number has the bit of the distance. */
    private static void swap(float[] x, int pairs, int distance, VectorShuffle<Float> swap, VectorMask<Float> upper) {
        for (int pair = 0; pair < pairs; pair++) {
            int low = (2 * (pair & -distance) + (pair & distance - 1)) * LANES;
            int high = low + distance * LANES;
            FloatVector a = FloatVector.fromArray(SPECIES, x, low);
            FloatVector b = FloatVector.fromArray(SPECIES, x, high);
            FloatVector exchanged = b.blend(a, upper).rearrange(swap);
            a.blend(exchanged, upper).intoArray(x, low);
            exchanged.blend(b, upper).intoArray(x, high);
        }
    }
}
