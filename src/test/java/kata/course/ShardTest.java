package kata.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {
    @Test
    void everyStudentIsInOneShardAndTheShardsAreOfOneSizeButForChance() {
        int students = 4000;
        int count = 16;
        int[] sizes = new int[count];
        for (int i = 0; i < students; i++) {
            String name = "student-" + i;
            List<Integer> shards = IntStream.rangeClosed(1, count)
                    .filter(number -> new Shard(number, count).has(name)).boxed().toList();
            assertThat(shards).hasSize(1);
            sizes[shards.get(0) - 1]++;
        }
        double deviation = Math.sqrt(students / 16.0 * 15 / 16);    // of a binomial distribution
        assertThat(Arrays.stream(sizes).boxed()).allSatisfy(size ->
                assertThat((double) size).isBetween(250 - 4 * deviation, 250 + 4 * deviation));
    }

    /** A student is found in the same shard from whatever system the name comes. */
    @Test
    void caseAndUnicodeFormDoNotMatter() {
        for (int number = 1; number <= 5; number++) {
            Shard shard = new Shard(number, 5);
            assertThat(shard.has("Jos\u00e9")).isEqualTo(shard.has("jose\u0301"));
        }
    }

    @Test
    void theWholeHasEverybody() {
        assertThat(Shard.WHOLE.isWhole()).isTrue();
        assertThat(Shard.of("1/1")).isEqualTo(Shard.WHOLE);
        assertThat(List.of("", "ann", "\ud800")).allMatch(Shard.WHOLE::has);
    }

    @Test
    void theLastIsAsGoodAsTheFirst() {
        assertThat(Shard.of("1/16")).isEqualTo(new Shard(1, 16));
        assertThat(Shard.of("16/16")).isEqualTo(new Shard(16, 16)).hasToString("16/16");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "3/", "/16", "0/16", "17/16", "-1/4", "1/0", "1 / 4", "1/4/4", "a/b", "1/999999",
        "\u0661/\u0664"})
    void otherFormsAreRefused(String text) {
        assertThatThrownBy(() -> Shard.of(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "' is not a part such as 3/16");
    }
}
