package kata.matrix.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import org.junit.jupiter.api.Test;

/** The class for doubles that is made of {@link Float32Sample} computes what that would if it said double. */
class DoublesTest {
    private static final double THIRD = 1.0 / 3;

    private static Object sample() throws Exception {
        Constructor<?> constructor = Class.forName(Doubles.classFor(Float32Sample.class.getName()))
                .getDeclaredConstructor();
        return constructor.newInstance();
    }

    @Test
    void theNameSaysTheOtherPrecisionAndTheClassIsMadeOnce() {
        String name = Float32Sample.class.getName();
        assertThat(Doubles.classFor(name)).isEqualTo("kata.matrix.kernel.Float64Sample")
                .isEqualTo(Doubles.classFor(name));
    }

    @Test
    void variablesOfEveryTypeKeepApart() throws Exception {
        Object sample = sample();
        for (double x : new double[] {0.1, -3.7, 12345.678901234567, 1e17}) {
            Object actual = sample.getClass().getDeclaredMethod("mixed", int.class, double.class, long.class,
                    double.class, double.class).invoke(sample, 5, x, 1L << 40, 0.7, THIRD);
            assertThat(actual).isEqualTo(mixed(5, x, 1L << 40, 0.7, THIRD));
        }
    }

    private static double mixed(int i, double x, long n, double y, double z) {
        double sum = x * 2 + z - 1;
        int index = (int) sum + i;
        long large = (long) x + n;
        double wide = y / 3 + sum;
        for (int j = 0; j < 3; j++) {
            double term = wide % 7;
            sum += -term / (j + 1);
            index++;
        }
        return sum + index + large + (double) n;
    }

    @Test
    void arraysConstantsAndCallsHaveTheOtherType() throws Exception {
        Object sample = sample();
        double[] x = {0.1, 0.7, -2, 1.0 / 7};
        double[] actual = (double[]) sample.getClass().getDeclaredMethod("arrays", double[].class).invoke(sample, x);
        assertThat(actual).isEqualTo(new double[] {THIRD, 0.7, THIRD, THIRD, 2});
        assertThat(sample.getClass().getDeclaredMethod("type").invoke(sample)).isEqualTo(double[].class);
    }
}
