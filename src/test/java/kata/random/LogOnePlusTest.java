package kata.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LogOnePlusTest {
    @Test
    void itRoundsAsTheLibraryThatNumpyCalls() throws IOException {
        double[] u = GoldenStream.read("log1p.csv", "u").doubles();
        double[] computed = Arrays.stream(u).map(value -> LogOnePlus.of(-value)).toArray();
        assertThat(computed).containsExactly(GoldenStream.read("log1p.csv", "log1p(-u)").doubles());
    }

    /** Both are within one unit in the last place of the logarithm, so within two of each other. */
    @Test
    void itIsTheLogarithmOverTheWholeInterval() {
        Generator rng = Generator.defaultRng(2);
        for (int i = 0; i < 100_000; i++) {
            double u = Math.max(0x1p-53, rng.random() * Math.scalb(1.0, (int) -rng.integers(0, 50)));
            for (double x : new double[] {-u, u - 1}) {
                double expected = StrictMath.log1p(x);
                assertThat(LogOnePlus.of(x)).as("log(1 + %s)", x).isCloseTo(expected, within(2 * Math.ulp(expected)));
            }
        }
    }
}
