package kata.matrix.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import kata.matrix.Precision;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every tile that can be generated gives the bits of one chain of fma for each element, and touches nothing else. */
@EnabledIf("kata.matrix.kernel.IfVectors#areThere")
class GeneratedTileTest {
    private static final int MOST_ROWS = 14;
    private static final int MOST_VECTORS = 4;
    private static final int[] DEPTHS = {0, 1, 2, 19};
    /** Elements before the places that are given. */
    private static final int MARGIN = 3;
    private static final double UNTOUCHED = 77;

    private final Random random = new Random(55272022);

    @ParameterizedTest
    @EnumSource
    void tilesOfOneToFourteenRowsAndOneToFourVectors(Precision precision) {
        Kernels<Object> kernels = kernels(precision);
        int lanes = precision == Precision.FLOAT32 ? FloatVector.SPECIES_PREFERRED.length()
                : DoubleVector.SPECIES_PREFERRED.length();
        for (int height = 1; height <= MOST_ROWS; height++) {
            for (int vectors = 1; vectors <= MOST_VECTORS; vectors++) {
                for (int stride : new int[] {0, height, 16}) {
                    TileLoop loop = GeneratedTile.of(kernels.type(), lanes, height, vectors, stride);
                    for (int rows = 1; rows <= height; rows++) {
                        for (int k : DEPTHS) {
                            check(kernels, loop, height, rows, vectors * lanes, stride, k);
                        }
                    }
                }
            }
        }
    }

    /** To a zeroed C and to one that is added to, whose rows are further apart than the tile is wide. */
    private void check(Kernels<Object> kernels, TileLoop loop, int height, int rows, int columns, int stride,
            int k) {
        int lda = stride == 0 ? k + 2 : 0;
        int ldc = columns + 1;
        double[] a = random(MARGIN + (stride == 0 ? rows * lda : k * stride + MOST_ROWS));
        for (int p = 0; p < k && stride > 0; p++) {
            int last = MARGIN + p * stride + rows - 1;
            Arrays.fill(a, last + 1, MARGIN + p * stride + height, a[last]);
        }
        double[] b = random(MARGIN + k * columns);
        Object left = kernels.of(a);
        Object right = kernels.of(b);
        for (boolean add : new boolean[] {false, true}) {
            Object c = kernels.allocate(MARGIN + rows * ldc + 1);
            kernels.fill(c, 0, MARGIN + rows * ldc + 1, UNTOUCHED);
            double[] expected = kernels.toDoubles(c);
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    double sum = add ? UNTOUCHED : 0;
                    for (int p = 0; p < k; p++) {
                        sum = fma(kernels, kernels.get(left, MARGIN + (stride == 0 ? i * lda + p : p * stride + i)),
                                kernels.get(right, MARGIN + p * columns + j), sum);
                    }
                    expected[MARGIN + i * ldc + j] = sum;
                }
            }
            loop.run(left, MARGIN, lda, rows, right, MARGIN, c, MARGIN, ldc, k, add);
            if (!Arrays.equals(kernels.toDoubles(c), expected)) {
                assertThat(kernels.toDoubles(c)).as("%d rows, %d columns, stride %d, k %d", rows, columns, stride, k)
                        .isEqualTo(expected);
            }
        }
    }

    private static double fma(Kernels<Object> kernels, double a, double b, double c) {
        return kernels.type() == (Object) float[].class ? Math.fma((float) a, (float) b, (float) c) : Math.fma(a, b, c);
    }

    private double[] random(int count) {
        return random.doubles(count, -1, 1).toArray();
    }

    @SuppressWarnings("unchecked")
    private static Kernels<Object> kernels(Precision precision) {
        Backend backend = Backend.vector();
        return (Kernels<Object>) (Kernels<?>) (precision == Precision.FLOAT32 ? backend.float32 : backend.float64);
    }
}
