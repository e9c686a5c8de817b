package kata.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.Reference;
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

/** Arrays are reused once their matrix is unreachable, and never before. */
class BuffersIT {

    @ParameterizedTest
    @EnumSource
    void anArrayOfAMatrixThatIsUnreachableIsReused(Precision precision) {
        Matrix x = Matrix.zeros(83, 71).to(precision);
        Set<Object> arrays = arraysOfTenThatDie(x);
        assertThat(arrays).hasSize(10);
        System.gc();
        List<Matrix> next = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            next.add(x.plus(i));
            assertThat(arrays.remove(next.get(i).lazy.values())).as("array %d is one of before", i).isTrue();
        }
    }

    @Test
    void anArrayOfOtherLengthOrTypeIsNotReused() {
        Matrix.zeros(83, 73).plus(1).lazy.values();
        System.gc();
        Matrix other = Matrix.zeros(73, 84).plus(1);
        Matrix single = Matrix.zeros(83, 73).to(Precision.FLOAT32).plus(1);
        assertThat((double[]) other.lazy.values()).hasSize(73 * 84);
        assertThat((float[]) single.lazy.values()).hasSize(83 * 73);
    }

    /** Many are dropped and many kept, by hand or as what another one waits for. */
    @ParameterizedTest
    @EnumSource
    void noArrayOfAMatrixThatIsReachableIsEverHandedOut(Precision precision) {
        Random random = new Random(55272022);
        int[][] shapes = {{64, 64}, {65, 64}, {1, 5000}, {100, 100}};
        List<Matrix> kept = new ArrayList<>();
        List<Matrix> waiting = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            int[] shape = shapes[random.nextInt(shapes.length)];
            Matrix matrix = Matrix.zeros(shape[0], shape[1]).to(precision).filledWith(i).plus(i);
            if (random.nextInt(4) > 0) {
                matrix.get(0, 0);
            }
            kept.add(random.nextBoolean() ? matrix : matrix.select(rows(shape[0])));
            waiting.add(matrix.scale(2).plus(1));
            values.add(2.0 * i);
            if (i % 3 > 0) {
                forgetOne(random, kept, waiting, values);
            }
            if (i % 50 == 0) {
                System.gc();
            }
        }
        for (int i = 0; i < kept.size(); i++) {
            assertAll(kept.get(i), values.get(i));
            assertAll(waiting.get(i), 2 * values.get(i) + 1);
        }
        Set<Object> arrays = Collections.newSetFromMap(new IdentityHashMap<>());
        kept.forEach(matrix -> assertThat(arrays.add(matrix.lazy.values())).isTrue());
        Reference.reachabilityFence(kept);
    }

    @Test
    void whereMemoryIsShortArraysOfSizesThatNobodyTakesAnyMoreAreLetGo() throws Exception {
        ChildJvm.Result result = ChildJvm.run(ManySizes.class, List.of("-Xmx32m", "-Dkata.backend=scalar"));
        assertThat(result.errors()).isEmpty();
        assertThat(result.exit()).isZero();
    }

    /** With the collector as the kata sets it: a young collection now and then is enough, also for another size. */
    @Test
    void shortLivedMatricesShareAFewArrays() throws Exception {
        ChildJvm.Result result = ChildJvm.run(ShortLived.class, List.of(ChildJvm.COMPUTING, "-Xmx512m",
                "-Dkata.backend=scalar"));
        assertThat(result.errors()).isEmpty();
        List<Integer> counts = result.output().stream().map(Integer::valueOf).toList();
        assertThat(counts.get(0)).as("arrays of 2 MB; a quarter of 512 MB allowed").isLessThanOrEqualTo(65);
        assertThat(counts.get(1)).as("young collections for 2000 matrices of another size").isLessThan(200);
        assertThat(counts.get(2)).as("collections of the whole heap").isLessThan(5);
    }

    /** All ten are reachable until the last has its array: a collection on the way must not free the first. */
    private static Set<Object> arraysOfTenThatDie(Matrix x) {
        List<Matrix> ten = IntStream.range(0, 10).mapToObj(x::plus).toList();
        Set<Object> arrays = Collections.newSetFromMap(new IdentityHashMap<>());
        ten.forEach(matrix -> arrays.add(matrix.lazy.values()));
        Reference.reachabilityFence(ten);
        return arrays;
    }

    private static void forgetOne(Random random, List<?>... lists) {
        int i = random.nextInt(lists[0].size());
        for (List<?> list : lists) {
            list.remove(i);
        }
    }

    private static int[] rows(int count) {
        return IntStream.range(0, count).toArray();
    }

    private static void assertAll(Matrix matrix, double value) {
        for (double each : matrix.toArray()) {
            assertThat(each).isEqualTo(value);
        }
    }
}
