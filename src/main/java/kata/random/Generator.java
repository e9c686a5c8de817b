package kata.random;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * NumPy's {@code numpy.random.default_rng(seed)}: the same calls give the same numbers, to the last bit.
 *
 * <p>A call for n numbers gives the same numbers as n single calls. A negative seed or count causes an
 * {@link IllegalArgumentException}. A generator belongs to one thread.
 *
 * <p>NumPy's normal numbers beyond ±3.654, 1 in 4,000, depend on the last bit of the C library's {@code log1p}. This
 * class always computes this bit as glibc 2.36 on x86-64 with FMA does; NumPy on other systems may differ in this bit.
 */
public final class Generator {
    private final Pcg64 bits;

    private Generator(BigInteger seed) {
        bits = new Pcg64(new SeedSequence(seed));
    }

    /**
     * The generator of a seed.
     *
     * @param seed 0 or more
     */
    public static Generator defaultRng(long seed) {
        return defaultRng(BigInteger.valueOf(seed));
    }

    /**
     * The generator of a seed.
     *
     * @param seed 0 or more, of any size
     */
    public static Generator defaultRng(BigInteger seed) {
        Objects.requireNonNull(seed, "defaultRng(null): the seed must be a number, 0 or more");
        if (seed.signum() < 0) {
            throw new IllegalArgumentException("defaultRng(" + seed + "): a seed is 0 or more; "
                    + "pass a seed of 2^63 or more, which no long can hold, as a BigInteger");
        }
        return new Generator(seed);
    }

    /** One number, uniform in [0, 1). */
    public double random() {
        return bits.nextDouble();
    }

    /** {@code count} numbers, uniform in [0, 1). */
    public double[] random(int count) {
        requireCount(count, "random(" + count + ")");
        double[] values = new double[count];
        Arrays.setAll(values, i -> random());
        return values;
    }

    /** One normal number, with mean 0 and variance 1. */
    public double standardNormal() {
        return Ziggurat.sample(bits);
    }

    /** {@code count} normal numbers, with mean 0 and variance 1. */
    public double[] standardNormal(int count) {
        requireCount(count, "standardNormal(" + count + ")");
        double[] values = new double[count];
        Arrays.setAll(values, i -> standardNormal());
        return values;
    }

    /**
     * One whole number, uniform from {@code low} to {@code high} − 1; {@link Long#MAX_VALUE} is therefore never drawn.
     *
     * @throws IllegalArgumentException if low ≥ high
     */
    public long integers(long low, long high) {
        if (low >= high) {
            throw new IllegalArgumentException("integers(" + low + ", " + high + "): there is no whole number from "
                    + low + " to below " + high + "; low must be less than high");
        }
        return low + Lemire.upTo(high - 1 - low, bits);
    }

    /** The numbers 0 to {@code n} − 1 in random order. */
    public int[] permutation(int n) {
        requireCount(n, "permutation(" + n + ")");
        int[] values = IntStream.range(0, n).toArray();
        shuffle(values);
        return values;
    }

    /** Puts {@code values} in random order, in place: Fisher and Yates, from the last element to the second. */
    public void shuffle(int[] values) {
        Objects.requireNonNull(values, "shuffle(null): there is no array to shuffle");
        for (int i = values.length - 1; i > 0; i--) {
            int j = indexUpTo(i);
            int value = values[i];
            values[i] = values[j];
            values[j] = value;
        }
    }

    /** An index, uniform from 0 to {@code max}: draws numbers of as many bits until one is at most {@code max}. */
    private int indexUpTo(int max) {
        int mask = -1 >>> Integer.numberOfLeadingZeros(max);
        int index = bits.next32() & mask;
        while (index > max) {
            index = bits.next32() & mask;
        }
        return index;
    }

    private static void requireCount(int count, String call) {
        if (count < 0) {
            throw new IllegalArgumentException(call + ": cannot make " + count + " numbers; ask for 0 or more");
        }
    }
}
