package kata.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void restoreTheLocale() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource({"1, 5, 1", "0.1, 5, 1", "0, 1, 1", "1, 2, 1", "1, 1, 1", "1, 20, 2", "1, 50, 5", "0.1, 0.6, 0.05"})
    void epochsHaveIntegerTicksFromOneEpochOn(double low, double high, double step) {
        assertThat(step(Axis.epochs(low, high))).isCloseTo(step, within());
    }

    @ParameterizedTest
    @CsvSource({"0.02, 0.7, 0.1", "95.2, 98.4, 0.5", "0, 0, 2e-7", "98, 98, 0.02", "-3, 5, 2", "0.0123, 0.0187, 0.001"})
    void ticksAreOneTwoOrFiveTimesAPowerOfTen(double low, double high, double step) {
        assertThat(step(Axis.linear(low, high))).isCloseTo(step, within());
    }

    @ParameterizedTest
    @CsvSource({"1, 5", "0.1, 5", "3, 3", "-2, 7", "0, 0", "1e-9, 2e-9", "1e99, 1e100", "98, 98", "-1e100, 1e100"})
    void everyValueLiesWithinALinearAxis(double low, double high) {
        for (Axis axis : new Axis[] {Axis.linear(low, high), Axis.epochs(low, high)}) {
            assertThat(axis.min()).isLessThanOrEqualTo(low).isLessThan(axis.max());
            assertThat(axis.max()).isGreaterThanOrEqualTo(high);
            assertThat(axis.spacing()).isBetween(0.04, 0.6);
        }
    }

    @ParameterizedTest
    @CsvSource({"0.02, 1.3", "0.31, 0.38", "0.5, 0.5", "1, 1", "1e-6, 10", "1e-100, 1e100"})
    void everyValueLiesWithinALogarithmicAxisThatHasTwoLabelsOrMore(double low, double high) {
        Axis axis = Axis.logarithmic(low, high);

        assertThat(axis.min()).isLessThanOrEqualTo(low);
        assertThat(axis.max()).isGreaterThanOrEqualTo(high);
        assertThat(ticks(axis).map(axis.label()::apply).filter(label -> !label.isBlank()).distinct().count())
                .isBetween(2L, 13L);
    }

    @Test
    void anAxisThatNearlyReachesZeroStartsThere() {
        assertThat(Axis.linear(0.02, 0.7).min()).isZero();
        assertThat(Axis.epochs(0.1, 5).min()).isZero();
        assertThat(Axis.linear(95.2, 98.4).min()).isGreaterThan(95);
        assertThat(Axis.epochs(1, 5).min()).isGreaterThan(0.5);
    }

    @Test
    void labelsHaveTheDecimalsOfTheStepInEveryLocale() {
        Locale.setDefault(Locale.GERMANY);

        assertThat(Axis.linear(95.2, 98.4).label().apply(96.5)).isEqualTo("96.5");
        assertThat(Axis.linear(95.2, 98.4).label().apply(98)).isEqualTo("98.0");
        assertThat(Axis.linear(0.1, 0.7).label().apply(0.30000000000000004)).isEqualTo("0.3");
        assertThat(Axis.epochs(1, 5).label().apply(3)).isEqualTo("3");
        assertThat(Axis.linear(0, 4000).label().apply(1500)).isEqualTo("1500");
        assertThat(Axis.linear(0, 4e-6).label().apply(1.5e-6)).isEqualTo("1.5e-6");
        assertThat(Axis.linear(-1e99, 1e99).label().apply(1e83)).isEqualTo("0");
        assertThat(Axis.linear(-1e99, 1e99).label().apply(-5e98)).isEqualTo("-5e98");
    }

    @Test
    void logarithmicLabelsAreReadableInEveryLocale() {
        Locale.setDefault(Locale.GERMANY);
        Axis narrow = Axis.logarithmic(0.02, 1);
        Axis wide = Axis.logarithmic(1e-7, 1e6);

        assertThat(Stream.of(0.05, 0.30000000000000004, 0.1, 1.0).map(narrow.label()::apply))
                .containsExactly("0.05", " ", "0.1", "1");
        assertThat(Stream.of(1e-6, 0.01, 0.02, 1.0, 1e4, 1e6).map(wide.label()::apply))
                .containsExactly("1e-6", "0.01", " ", "1", "10000", "1e6");
    }

    private static double step(Axis axis) {
        return axis.spacing() * (axis.max() - axis.min());
    }

    /** 1 to 9 times every power of ten within the axis, as XChart has them. */
    private static Stream<Double> ticks(Axis axis) {
        return IntStream.rangeClosed(-102, 102).boxed()
                .flatMap(power -> DoubleStream.iterate(1, digit -> digit < 10, digit -> digit + 1)
                        .mapToObj(digit -> digit * StrictMath.pow(10, power)))
                .filter(tick -> tick >= axis.min() * (1 - 1e-9) && tick <= axis.max() * (1 + 1e-9));
    }

    private static Percentage within() {
        return Percentage.withPercentage(1e-6);
    }
}
