package kata.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every matrix has an array of its own, whatever was computed on the way to it, and lets go of it in time. */
class ArraysIT {

    /** Many are dropped and many kept, by hand or as what another one waits for. */
    @ParameterizedTest
    @EnumSource
    void noMatrixChangesAndNoTwoShareAnArray(Precision precision) {
        Random random = new Random(55272022);
        int[][] shapes = {{64, 64}, {65, 64}, {1, 5000}, {100, 100}};
        List<Matrix> kept = new ArrayList<>();
        List<Matrix> waiting = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            int[] shape = shapes[random.nextInt(shapes.length)];
            Matrix matrix = Matrix.zeros(shape[0], shape[1], precision).filledWith(i).plus(i);
            if (random.nextInt(4) > 0) {
                matrix.get(0, 0);
            }
            kept.add(random.nextBoolean() ? matrix : matrix.select(IntStream.range(0, shape[0]).toArray()));
            waiting.add(matrix.scale(2).plus(1));
            values.add(2.0 * i);
            if (i % 3 > 0) {
                int forgotten = random.nextInt(kept.size());
                List.of(kept, waiting, values).forEach(list -> list.remove(forgotten));
            }
        }
        requireAll(kept, values, 1, 0);
        requireAll(waiting, values, 2, 1);
        requireArraysOfTheirOwn(kept);
        requireArraysOfTheirOwn(waiting);
    }

    /** A product that is not kept lends its array to the result, and what is packed for it goes to the next product. */
    @ParameterizedTest
    @EnumSource
    void resultsOfProductsKeepTheirElements(Precision precision) {
        Matrix ones = Matrix.zeros(70, 80, precision).plus(1);
        List<Matrix> results = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            results.add(ones.transpose().matmul(ones.scale(i)).plus(1));
            results.get(i).get(0, 0);
            values.add(70.0 * i);
        }
        requireAll(results, values, 1, 1);
        requireArraysOfTheirOwn(results);
    }

    @Test
    void whereMemoryIsShortWhatNobodyUsesIsLetGo() throws Exception {
        ChildJvm.Result result = ChildJvm.run(ManySizes.class, List.of("-Xmx32m", "-Dkata.backend=scalar"));
        assertThat(result.errors()).isEmpty();
        assertThat(result.exit()).isZero();
    }

    /** Each element is scale · value + shift. */
    private static void requireAll(List<Matrix> matrices, List<Double> values, double scale, double shift) {
        for (int i = 0; i < matrices.size(); i++) {
            assertThat(matrices.get(i).toArray()).containsOnly(scale * values.get(i) + shift);
        }
    }

    private static void requireArraysOfTheirOwn(List<Matrix> matrices) {
        Set<Object> arrays = Collections.newSetFromMap(new IdentityHashMap<>());
        matrices.forEach(matrix -> assertThat(arrays.add(matrix.values())).isTrue());
    }
}
