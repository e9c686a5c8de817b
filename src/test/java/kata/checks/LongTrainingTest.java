package kata.checks;

import static org.assertj.core.api.Assertions.assertThat;

import kata.runner.SystemProperties;
import org.junit.jupiter.api.Test;

class LongTrainingTest {
    @Test
    void itIsWantedToItsEndWhereSomebodyInsists() {
        try (SystemProperties properties = new SystemProperties()) {
            assertThat(LongTraining.isWantedAlways()).isFalse();
            properties.with("kata.train", "always");
            assertThat(LongTraining.isWantedAlways()).isTrue();
        }
    }

    @Test
    void aTrainingThatWasNotBegunSaysWhyAndHowToInsist() {
        assertThat(LongTraining.notBegun("no gradient comes back to W1")).hasMessage("the training was not begun, "
                + "since no gradient comes back to W1; -Dkata.train=always begins it all the same");
    }
}
