package kata.random;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * NumPy's {@code SeedSequence}: spreads a seed of any size over as many well-mixed bits as a generator needs.
 *
 * <p>The seed is cut into 32-bit words, which are hashed into a pool of four words. Each word of the seed affects each
 * word of the pool. The state is then drawn from the pool by a second hash.
 * M. E. O'Neill, Developing a seed_seq Alternative, 2015. All arithmetic is modulo 2³².
 */
final class SeedSequence {
    private static final int POOL_SIZE = 4;
    private static final int POOL_HASH = 0x43b0d7e5;
    private static final int POOL_HASH_FACTOR = 0x931e8875;
    private static final int STATE_HASH = 0x8b51f9dd;
    private static final int STATE_HASH_FACTOR = 0x58f38ded;
    private static final int MIX_LEFT = 0xca01f9dd;
    private static final int MIX_RIGHT = 0x4973f715;

    private final int[] pool = new int[POOL_SIZE];
    private int hashConstant = POOL_HASH;

    /** @param entropy the seed, 0 or more */
    SeedSequence(BigInteger entropy) {
        int[] words = words(entropy);
        Arrays.setAll(pool, i -> hash(i < words.length ? words[i] : 0));
        for (int source = 0; source < POOL_SIZE; source++) {
            for (int target = 0; target < POOL_SIZE; target++) {
                if (source != target) {
                    pool[target] = mix(pool[target], hash(pool[source]));
                }
            }
        }
        for (int source = POOL_SIZE; source < words.length; source++) {
            for (int target = 0; target < POOL_SIZE; target++) {
                pool[target] = mix(pool[target], hash(words[source]));
            }
        }
    }

    /** The first {@code count} 64-bit words of state; each call gives the same words. */
    long[] generateState(int count) {
        long[] state = new long[count];
        int constant = STATE_HASH;
        for (int i = 0; i < 2 * count; i++) {
            int word = pool[i % POOL_SIZE] ^ constant;
            constant *= STATE_HASH_FACTOR;
            word *= constant;
            word ^= word >>> 16;
            state[i / 2] |= Integer.toUnsignedLong(word) << 32 * (i % 2);
        }
        return state;
    }

    /** The 32-bit words of the seed, the least significant first; seed 0 has one word. */
    private static int[] words(BigInteger entropy) {
        int[] words = new int[Math.max(1, (entropy.bitLength() + 31) / 32)];
        Arrays.setAll(words, i -> entropy.shiftRight(32 * i).intValue());
        return words;
    }

    private int hash(int word) {
        int hashed = word ^ hashConstant;
        hashConstant *= POOL_HASH_FACTOR;
        hashed *= hashConstant;
        return hashed ^ hashed >>> 16;
    }

    private static int mix(int left, int right) {
        int mixed = MIX_LEFT * left - MIX_RIGHT * right;
        return mixed ^ mixed >>> 16;
    }
}
