package kata.matrix.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import kata.matrix.Oracle;
import kata.matrix.Precision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sums add in the order that is promised, in plain loops and in vectors: the same bits on every machine. */
class SumsTest {
    private static final int MOST = 100;

    private final Random random = new Random(55272022);

    @ParameterizedTest
    @EnumSource
    void partialSumsTakeTurnsAndAreAddedByHalves(Precision precision) {
        for (int count = 0; count <= MOST; count++) {
            int from = random.nextInt(4);
            double[] x = random(from + count, precision);
            double[] partial = new double[precision == Precision.FLOAT32 ? 16 : 8];
            for (int i = 0; i < count; i++) {
                partial[i % partial.length] += x[from + i];
            }
            double expected = byHalves(partial, 0, 1);
            for (Kernels<Object> kernels : kernels(precision)) {
                assertThat(Double.doubleToLongBits(kernels.sum(kernels.of(x), from, count)))
                        .as("the sum of %s in %s", count, kernels.description())
                        .isEqualTo(Double.doubleToLongBits(expected));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void columnSumsAddTheRowsInOrder(Precision precision) {
        for (int columns = 1; columns <= MOST; columns++) {
            int rows = random.nextInt(20);
            int from = random.nextInt(columns);
            int to = from + random.nextInt(columns - from + 1);
            double[] x = random(rows * columns, precision);
            double[] before = random.doubles(columns).toArray();
            double[] expected = before.clone();
            for (int i = 0; i < rows; i++) {
                for (int j = from; j < to; j++) {
                    expected[j] += x[i * columns + j];
                }
            }
            for (Kernels<Object> kernels : kernels(precision)) {
                double[] sums = before.clone();
                kernels.columnSums(kernels.of(x), rows, columns, from, to, sums);
                assertThat(sums).as("%s columns in %s", columns, kernels.description()).isEqualTo(expected);
            }
        }
    }

    /** Numbers of the precision, some of them special. */
    private double[] random(int count, Precision precision) {
        double[] x = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = Oracle.round(precision, random.nextInt(200) == 0
                    ? Oracle.SPECIAL[random.nextInt(Oracle.SPECIAL.length)] : 100 * random.nextGaussian());
        }
        return x;
    }

    /** The sum of the elements from first with the given stride, by halves. */
    private static double byHalves(double[] x, int first, int stride) {
        return stride == x.length ? x[first]
                : byHalves(x, first, 2 * stride) + byHalves(x, first + stride, 2 * stride);
    }

    @SuppressWarnings("unchecked")
    private static List<Kernels<Object>> kernels(Precision precision) {
        return (IfVectors.areThere() ? List.of(Backend.scalar(), Backend.vector()) : List.of(Backend.scalar())).stream()
                .map(backend -> (Kernels<Object>) (Kernels<?>)
                        (precision == Precision.FLOAT32 ? backend.float32 : backend.float64)).toList();
    }
}
