package kata.random;

/**
 * PCG XSL-RR 128/64, NumPy's default source of random bits.
 *
 * <p>The state follows a 128-bit linear congruential generator. The output is the exclusive or of the state's two
 * halves, rotated by the state's six highest bits. M. E. O'Neill, PCG: A Family of Simple Fast Space-Efficient
 * Statistically Good Algorithms for Random Number Generation, 2014.
 *
 * <pre>  state ← state · a + increment (mod 2¹²⁸)      output = rotateRight(high ⊕ low, state / 2¹²²)  </pre>
 */
final class Pcg64 {
    private static final long MULTIPLIER_HIGH = 0x2360ed051fc65da4L;
    private static final long MULTIPLIER_LOW = 0x4385df649fccf645L;

    private final long incrementHigh;
    private final long incrementLow;
    private long high;
    private long low;

    private boolean hasHalf;
    private int half;      // the upper half of next32's last word, valid if hasHalf

    Pcg64(SeedSequence seed) {
        long[] words = seed.generateState(4);
        incrementHigh = words[2] << 1 | words[3] >>> 63;
        incrementLow = words[3] << 1 | 1;
        step();
        low += words[1];
        high += words[0] + (Long.compareUnsigned(low, words[1]) < 0 ? 1 : 0);
        step();
    }

    /** 64 random bits. */
    long nextLong() {
        step();
        return Long.rotateRight(high ^ low, (int) (high >>> 58));
    }

    /** 32 random bits: the lower half of a 64-bit word, and at the next call the upper half of that word. */
    int next32() {
        if (hasHalf) {
            hasHalf = false;
            return half;
        }
        long word = nextLong();
        hasHalf = true;
        half = (int) (word >>> 32);
        return (int) word;
    }

    /** A number, uniform in [0, 1): 53 random bits divided by 2⁵³. */
    double nextDouble() {
        return (nextLong() >>> 11) * 0x1p-53;
    }

    private void step() {
        long product = low * MULTIPLIER_LOW;
        long carried = multiplyHighUnsigned(low, MULTIPLIER_LOW) + low * MULTIPLIER_HIGH + high * MULTIPLIER_LOW;
        low = product + incrementLow;
        high = carried + incrementHigh + (Long.compareUnsigned(low, product) < 0 ? 1 : 0);
    }

    /** The upper 64 bits of the unsigned 128-bit product; from JDK 18 on, {@link Math} has this method. */
    static long multiplyHighUnsigned(long a, long b) {
        return Math.multiplyHigh(a, b) + (a >> 63 & b) + (b >> 63 & a);
    }
}
