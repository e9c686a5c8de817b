package kata.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests {@link EpochLine}; problem3.LiveTrainingTest and problem2.TrainingLogTest see such lines printed. */
class EpochLineTest {
    @Test
    void theNumbersAreAsTheyWerePrinted() {
        assertThat(EpochLine.of("autoencoder-30  epoch   7/40   objective   92.10   test error   4.30    "
                + "10,234 images/s   5 min 2 s left")).contains(new EpochLine("autoencoder-30", 7, 40, "92.10",
                "test error", "4.30", "10,234", "5 min 2 s"));
        assertThat(EpochLine.of("Adagrad  epoch  5/5   objective 0.0312   test accuracy 98.10 %   9,876 images/s   "
                + "0 s left")).contains(new EpochLine("Adagrad", 5, 5, "0.0312", "test accuracy", "98.10 %", "9,876",
                "0 s"));
        assertThat(EpochLine.of("a b epoch 1/2   objective     NaN   test error    NaN   1 images/s   3 s left"))
                .map(EpochLine::objective).contains("NaN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Figures: target", "x epoch 1/2",
        "x epoch 9999999/2 objective 1 test error 1 1 images/s 1 s left",
        "x epoch -1/2 objective 1 test error 1 1 images/s 1 s left"})
    void otherLinesAreNone(String line) {
        assertThat(EpochLine.of(line)).isEmpty();
    }
}
