package kata.random;

/**
 * Random whole numbers below a bound n, without bias and mostly without a division.
 *
 * <p>If a random word of w = 32 or 64 bits is multiplied by n, the upper word is a number below n. Each number comes
 * from ⌊2ʷ/n⌋ or ⌈2ʷ/n⌉ words. Rejecting products whose lower word is below 2ʷ mod n leaves ⌊2ʷ/n⌋ words for each.
 * D. Lemire, Fast Random Integer Generation in an Interval, 2019.
 */
final class Lemire {
    private static final long WORD_32 = 0xffffffffL;

    private Lemire() {
    }

    /**
     * A number, uniform from 0 to {@code max}. Each try draws 32 bits if max &lt; 2³², otherwise 64 bits. If max = 0,
     * no bits are drawn.
     *
     * @param max the largest number, unsigned, below 2⁶⁴ − 1
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
