package kata.random;

/**
 * Whole numbers below a bound without bias, and with hardly a division.
 *
 * <p>The upper word of (random word) · n is below n. Each value comes from ⌊2ʷ/n⌋ or ⌈2ʷ/n⌉ words, and rejecting the
 * products whose lower word is below 2ʷ mod n makes it the same number for each; w = 32 or 64.
 * D. Lemire, Fast Random Integer Generation in an Interval, 2019.
 */
final class Lemire {
    private static final long WORD_32 = 0xffffffffL;

    private Lemire() {
    }

    /**
     * Uniform from 0 to {@code max}, {@code max} included. Takes no bits for 0, 32 bits a try up to 2³² − 1, else 64.
     *
     * @param max unsigned, below 2⁶⁴ − 1
     */
    static long upTo(long max, Pcg64 bits) {
        if (max == 0) {
            return 0;
        }
        if (max == WORD_32) {
            return Integer.toUnsignedLong(bits.next32());
        }
        return Long.compareUnsigned(max, WORD_32) < 0 ? below32(max + 1, bits) : below64(max + 1, bits);
    }

    private static long below32(long n, Pcg64 bits) {
        long product = Integer.toUnsignedLong(bits.next32()) * n;
        if ((product & WORD_32) < n) {
            long rejected = (1L << 32) % n;
            while ((product & WORD_32) < rejected) {
                product = Integer.toUnsignedLong(bits.next32()) * n;
            }
        }
        return product >>> 32;
    }

    private static long below64(long n, Pcg64 bits) {
        long word = bits.nextLong();
        if (Long.compareUnsigned(word * n, n) < 0) {
            long rejected = Long.remainderUnsigned(-n, n);
            while (Long.compareUnsigned(word * n, rejected) < 0) {
                word = bits.nextLong();
            }
        }
        return Pcg64.multiplyHighUnsigned(word, n);
    }
}
