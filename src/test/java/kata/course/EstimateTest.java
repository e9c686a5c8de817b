package kata.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EstimateTest {
    private static final long SECOND = 1_000_000_000;
    private static final long BEGIN = -7 * SECOND;    // a clock of nanoseconds may begin anywhere

    private final Estimate estimate = new Estimate(BEGIN);

    @Test
    void isThePaceTimesWhatIsLeft() {
        assertThat(estimate.after(BEGIN + 30 * SECOND, 3)).isEqualTo(", about 90 s left");
        assertThat(estimate.after(BEGIN + 40 * SECOND, 100)).isEqualTo(", about 33 min left");
        assertThat(estimate.after(BEGIN + 60 * SECOND, 1000)).isEqualTo(", about 5 h left");
    }

    @Test
    void saysNothingOfAFewSeconds() {
        assertThat(estimate.after(BEGIN + 9 * SECOND, 1)).isEmpty();
        assertThat(estimate.after(BEGIN + 100 * SECOND, 0)).isEmpty();
    }

    @Test
    void forgetsAStretchOfKeptResults() {
        for (int i = 0; i < 500; i++) {
            estimate.after(BEGIN + i, 100);
        }
        for (long i = 1; i <= 19; i++) {
            estimate.after(BEGIN + i * 10 * SECOND, 100);
        }
        assertThat(estimate.after(BEGIN + 200 * SECOND, 13)).isEqualTo(", about 2 min left");
    }
}
