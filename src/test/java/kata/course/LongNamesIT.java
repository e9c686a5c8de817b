package kata.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names as long as the systems let names be, and many: each is looked at once, from its beginning to its end. */
class LongNamesIT {
    @ParameterizedTest
    @ValueSource(strings = {"_", " ", "_attempt_", "_1_111", "_111", "a_", ".java", "1-1 - ", "_assignsubmission_"})
    @Timeout(20)
    void namesAreReadFastHoweverTheyAreMadeUp(String part) {
        for (int i = 0; i < 20_000; i++) {
            String name = part.repeat(250 / part.length()) + "!";
            assertThat(PlatformName.own(name)).isEqualTo(name);
            assertThat(TaskName.of(name)).isEmpty();
        }
    }
}
