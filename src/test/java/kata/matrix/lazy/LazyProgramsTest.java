package kata.matrix.lazy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kata.matrix.Matrix;
import kata.matrix.MatrixProgram;
import kata.matrix.Precision;
import kata.matrix.thread.Parallel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Random programs that are computed when the last result is asked for, against the same step by step. */
class LazyProgramsTest {
    private static final int SEED = 55272022;
    private static final int PROGRAMS = 6;
    /** Formulas are evaluated differently from the third time on. */
    private static final int TIMES = 5;

    private static final UnaryOperator<Matrix> AT_ONCE = matrix -> {
        matrix.toArray();
        return matrix;
    };

    /** A tile has 1024 elements; beyond 2048 not all intermediate results are kept, from 4096 on arrays are reused. */
    @ParameterizedTest
    @CsvSource({"1, 1", "3, 5", "0, 7", "7, 0", "1, 3000", "3000, 1", "32, 64", "64, 33", "70, 60", "5, 1100",
        "2049, 2", "100, 100"})
    void everyResultIsThatOfTheStepsOneByOneWheneverItIsAskedFor(int rows, int columns) {
        for (int p = 0; p < PROGRAMS; p++) {
            MatrixProgram program = new MatrixProgram(SEED + p, rows, columns, 30 + 20 * p);
            Precision precision = Precision.values()[p % 2];
            List<Matrix> leaves = program.leaves(precision);
            List<Matrix> expected = program.run(leaves, AT_ONCE);
            Random random = new Random(p);
            for (int time = 0; time < TIMES; time++) {
                List<Integer> order = order(expected.size(), random);
                int asked = time == TIMES - 1 ? order.size() : random.nextInt(4);
                Parallel.with(new int[] {1, 2, 5}[time % 3], () -> {
                    List<Matrix> actual = program.run(leaves, UnaryOperator.identity());
                    assertSame(program, actual, expected, expected.size() - 1);
                    order.subList(0, asked).forEach(node -> assertSame(program, actual, expected, node));
                    return null;
                });
            }
        }
    }

    /** Otherwise the test above would compare little. */
    @Test
    void mostNumbersInTheProgramsAreFiniteAndDiffer() {
        double[] all = IntStream.range(0, PROGRAMS)
                .mapToObj(p -> new MatrixProgram(SEED + p, 20, 30, 30 + 20 * p))
                .flatMap(program -> program.run(program.leaves(Precision.FLOAT64), AT_ONCE).stream())
                .flatMapToDouble(matrix -> Arrays.stream(matrix.toArray())).toArray();
        assertThat(Arrays.stream(all).filter(Double::isFinite).count()).isGreaterThan(all.length * 2L / 3);
        assertThat(Arrays.stream(all).distinct().count()).isGreaterThan(all.length / 4);
    }

    @ParameterizedTest
    @EnumSource
    void aFormulaMayBeAsDeepAsItLikes(Precision precision) {
        Matrix x = new MatrixProgram(SEED, 50, 50, 0).leaves(precision).get(0);
        Matrix lazy = x;
        Matrix atOnce = x;
        for (int i = 0; i < 1000; i++) {
            lazy = lazy.times(lazy).plus(x).tanh();
            atOnce = AT_ONCE.apply(AT_ONCE.apply(AT_ONCE.apply(atOnce.times(atOnce)).plus(x)).tanh());
        }
        assertThat(lazy.equals(atOnce)).isTrue();
    }

    /** Each node is used twice: by way of every path there would be 2^60 of them. */
    @Test
    void aNodeThatIsUsedTwiceIsComputedOnce() {
        Matrix x = Matrix.zeros(50, 50).filledWith(1);
        for (int i = 0; i < 60; i++) {
            x = x.plus(x);
        }
        assertThat(x.get(49, 49)).isEqualTo(0x1p60);
    }

    private static List<Integer> order(int size, Random random) {
        List<Integer> order = IntStream.range(0, size).boxed().collect(Collectors.toList());
        Collections.shuffle(order, random);
        return order;
    }

    private static void assertSame(MatrixProgram program, List<Matrix> actual, List<Matrix> expected, int node) {
        if (!actual.get(node).equals(expected.get(node))) {
            assertThat(actual.get(node).toArray()).as(program.text(node)).isEqualTo(expected.get(node).toArray());
            throw new AssertionError(program.text(node) + ": another shape or precision");
        }
    }
}
