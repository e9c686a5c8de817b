package kata.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What holds for every seed, and the errors. */
class GeneratorTest {
    @Test
    void aLongAndABigIntegerOfTheSameValueAreTheSameSeed() {
        assertThat(Generator.defaultRng(Long.MAX_VALUE).random(10))
                .containsExactly(Generator.defaultRng(BigInteger.valueOf(Long.MAX_VALUE)).random(10));
    }

    @Test
    void anArrayHoldsTheNumbersOfAsManySingleCalls() {
        Generator one = Generator.defaultRng(3);
        Generator many = Generator.defaultRng(3);
        assertThat(many.random(100)).containsExactly(IntStream.range(0, 100).mapToDouble(i -> one.random()).toArray());
        assertThat(many.standardNormal(100))
                .containsExactly(IntStream.range(0, 100).mapToDouble(i -> one.standardNormal()).toArray());
        assertThat(many.random()).isEqualTo(one.random());
    }

    @Test
    void integersStayInTheirRange() {
        Generator rng = Generator.defaultRng(4);
        for (int i = 0; i < 20_000; i++) {
            long a = rng.integers(Long.MIN_VALUE, Long.MAX_VALUE) >> rng.integers(0, 64);
            long b = rng.integers(Long.MIN_VALUE, Long.MAX_VALUE) >> rng.integers(0, 64);
            if (a != b) {
                assertThat(rng.integers(Math.min(a, b), Math.max(a, b)))
                        .isGreaterThanOrEqualTo(Math.min(a, b)).isLessThan(Math.max(a, b));
            }
        }
    }

    @Test
    void everyValueOfASmallRangeComesUp() {
        Generator rng = Generator.defaultRng(5);
        assertThat(LongStream.generate(() -> rng.integers(-3, 4)).limit(1000).distinct().sorted())
                .containsExactly(-3L, -2L, -1L, 0L, 1L, 2L, 3L);
    }

    @Test
    void aRangeOfOneValueTakesNoBits() {
        Generator rng = Generator.defaultRng(6);
        assertThat(rng.integers(Long.MAX_VALUE - 1, Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE - 1);
        assertThat(rng.random()).isEqualTo(Generator.defaultRng(6).random());
    }

    @Test
    void aPermutationHoldsEachNumberOnce() {
        Generator rng = Generator.defaultRng(7);
        for (int n = 0; n < 200; n++) {
            int[] permutation = rng.permutation(n);
            Arrays.sort(permutation);
            assertThat(permutation).containsExactly(IntStream.range(0, n).toArray());
        }
    }

    @Test
    void aShuffleKeepsTheElements() {
        int[] values = {5, 5, -1, 0, 7, 7, 7};
        Generator.defaultRng(8).shuffle(values);
        assertThat(values).containsExactlyInAnyOrder(5, 5, -1, 0, 7, 7, 7);
    }

    @Test
    void aCountOfZeroGivesNothing() {
        Generator rng = Generator.defaultRng(9);
        assertThat(rng.random(0)).isEmpty();
        assertThat(rng.standardNormal(0)).isEmpty();
    }

    @Test
    void aNegativeSeedIsRefused() {
        assertRefused(() -> Generator.defaultRng(-1), "defaultRng(-1)", "0 or more", "BigInteger");
        assertRefused(() -> Generator.defaultRng(BigInteger.TEN.negate()), "defaultRng(-10)", "0 or more");
    }

    @Test
    void anEmptyRangeIsRefused() {
        assertRefused(() -> Generator.defaultRng(0).integers(5, 5), "integers(5, 5)", "low must be less than high");
        assertRefused(() -> Generator.defaultRng(0).integers(2, -3), "integers(2, -3)");
    }

    @Test
    void aNegativeCountIsRefused() {
        Generator rng = Generator.defaultRng(0);
        assertRefused(() -> rng.random(-1), "random(-1)", "0 or more");
        assertRefused(() -> rng.standardNormal(-2), "standardNormal(-2)");
        assertRefused(() -> rng.permutation(-4), "permutation(-4)");
    }

    @Test
    void nullIsRefused() {
        assertThatThrownBy(() -> Generator.defaultRng(null))
                .isInstanceOf(NullPointerException.class).hasMessageContaining("defaultRng(null)");
        assertThatThrownBy(() -> Generator.defaultRng(0).shuffle(null))
                .isInstanceOf(NullPointerException.class).hasMessageContaining("shuffle(null)");
    }

    private static void assertRefused(ThrowingCallable call, String... words) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageContainingAll(words);
    }
}
