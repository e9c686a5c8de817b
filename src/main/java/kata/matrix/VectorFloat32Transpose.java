package kata.matrix;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Transposes a block in 16 registers. With L lanes, L rows of 16 elements become 16 rows of L: 16 / L squares of
 * L x L, each in log L steps that swap the off-diagonal blocks of half the size.
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
    /** Elements of a row that one call transposes. */
    private static final int LENGTH = Packing.LENGTH;
    /** Columns whose intermediate results stay in the first cache. */
    private static final int STRIP = 256;
    static final int SCRATCH = STRIP * LANES;

    private static final VectorShuffle<Float> SWAP_8 = swap(8);
    private static final VectorMask<Float> UPPER_8 = upper(8);
    private static final VectorShuffle<Float> SWAP_4 = swap(4);
    private static final VectorMask<Float> UPPER_4 = upper(4);
    private static final VectorShuffle<Float> SWAP_2 = swap(2);
    private static final VectorMask<Float> UPPER_2 = upper(2);
    private static final VectorShuffle<Float> SWAP_1 = swap(1);
    private static final VectorMask<Float> UPPER_1 = upper(1);

    private VectorFloat32Transpose() {
    }

    /** Lane i from lane i XOR distance. */
    private static VectorShuffle<Float> swap(int distance) {
        int[] lanes = new int[LANES];
        for (int i = 0; i < LANES; i++) {
            lanes[i] = (i ^ distance) % LANES;
        }
        return VectorShuffle.fromArray(SPECIES, lanes, 0);
    }

    /** The lanes whose bit of that distance is set. */
    private static VectorMask<Float> upper(int distance) {
        return VectorMask.fromLong(SPECIES, lanesWithBit(distance));
    }

    private static long lanesWithBit(int distance) {
        long bits = 0;
        for (int i = 0; i < LANES; i++) {
            bits |= (i & distance) == 0 ? 0 : 1L << i;
        }
        return bits;
    }

    /** The part of y that belongs into x, and that of x that belongs into y, each in its new place. */
    private static FloatVector exchange(FloatVector x, FloatVector y, VectorMask<Float> upper,
            VectorShuffle<Float> swap) {
        return y.blend(x, upper).rearrange(swap);
    }

    /**
     * Writes the transposed of L rows of x, stride elements apart, to y, whose rows are wide elements apart: as many
     * blocks of 16 columns as fit in the length. If x has fewer rows, the last one stands for those that are missing.
     */
    static void blocks(float[] x, int ix, int stride, int rows, int length, float[] y, int iy, int wide,
            float[] scratch) {
        for (int from = 0; from <= length - LENGTH; from += STRIP) {
            int strip = Math.min(STRIP, (length - from) / LENGTH * LENGTH);
            for (int q = 0; q < LENGTH / 4; q++) {
                coarse(x, ix + from, stride, rows, q, strip, scratch);
            }
            for (int q = 0; q < LENGTH; q += 4) {
                fine(scratch, q, strip, y, iy + (from + q) * wide, wide);
            }
        }
    }

    /** Distances 8 and 4, for four of the 16 registers of each block. */
    private static void coarse(float[] x, int ix, int stride, int rows, int q, int strip, float[] scratch) {
        int i0 = row(ix, stride, rows, q);
        int i1 = row(ix, stride, rows, q + 4);
        int i2 = row(ix, stride, rows, q + 8);
        int i3 = row(ix, stride, rows, q + 12);
        for (int p = 0; p < strip; p += LENGTH) {
            FloatVector r0 = FloatVector.fromArray(SPECIES, x, i0 + p);
            FloatVector r1 = FloatVector.fromArray(SPECIES, x, i1 + p);
            FloatVector r2 = FloatVector.fromArray(SPECIES, x, i2 + p);
            FloatVector r3 = FloatVector.fromArray(SPECIES, x, i3 + p);
            FloatVector r02 = exchange(r0, r2, UPPER_8, SWAP_8);
            FloatVector r13 = exchange(r1, r3, UPPER_8, SWAP_8);
            FloatVector s0 = LANES > 8 ? r0.blend(r02, UPPER_8) : r0;
            FloatVector s1 = LANES > 8 ? r1.blend(r13, UPPER_8) : r1;
            FloatVector s2 = LANES > 8 ? r02.blend(r2, UPPER_8) : r2;
            FloatVector s3 = LANES > 8 ? r13.blend(r3, UPPER_8) : r3;
            FloatVector s01 = exchange(s0, s1, UPPER_4, SWAP_4);
            FloatVector s23 = exchange(s2, s3, UPPER_4, SWAP_4);
            int out = (p + q) * LANES;
            (LANES > 4 ? s0.blend(s01, UPPER_4) : s0).intoArray(scratch, out);
            (LANES > 4 ? s01.blend(s1, UPPER_4) : s1).intoArray(scratch, out + 4 * LANES);
            (LANES > 4 ? s2.blend(s23, UPPER_4) : s2).intoArray(scratch, out + 8 * LANES);
            (LANES > 4 ? s23.blend(s3, UPPER_4) : s3).intoArray(scratch, out + 12 * LANES);
        }
    }

    /** Distances 2 and 1, for four of the 16 registers of each block. */
    private static void fine(float[] scratch, int q, int strip, float[] y, int iy, int wide) {
        for (int p = 0; p < strip; p += LENGTH) {
            int in = (p + q) * LANES;
            FloatVector r0 = FloatVector.fromArray(SPECIES, scratch, in);
            FloatVector r1 = FloatVector.fromArray(SPECIES, scratch, in + LANES);
            FloatVector r2 = FloatVector.fromArray(SPECIES, scratch, in + 2 * LANES);
            FloatVector r3 = FloatVector.fromArray(SPECIES, scratch, in + 3 * LANES);
            FloatVector r02 = exchange(r0, r2, UPPER_2, SWAP_2);
            FloatVector r13 = exchange(r1, r3, UPPER_2, SWAP_2);
            FloatVector s0 = LANES > 2 ? r0.blend(r02, UPPER_2) : r0;
            FloatVector s1 = LANES > 2 ? r1.blend(r13, UPPER_2) : r1;
            FloatVector s2 = LANES > 2 ? r02.blend(r2, UPPER_2) : r2;
            FloatVector s3 = LANES > 2 ? r13.blend(r3, UPPER_2) : r3;
            FloatVector s01 = exchange(s0, s1, UPPER_1, SWAP_1);
            FloatVector s23 = exchange(s2, s3, UPPER_1, SWAP_1);
            int out = iy + p * wide;
            s0.blend(s01, UPPER_1).intoArray(y, out);
            s01.blend(s1, UPPER_1).intoArray(y, out + wide);
            s2.blend(s23, UPPER_1).intoArray(y, out + 2 * wide);
            s23.blend(s3, UPPER_1).intoArray(y, out + 3 * wide);
        }
    }

    /** Where the register begins: rows 0 to L - 1 of the first columns, then of the next. */
    private static int row(int ix, int stride, int rows, int register) {
        return ix + Math.min(register % LANES, rows - 1) * stride + register / LANES * LANES;
    }
}
