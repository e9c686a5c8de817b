package kata.matrix.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Supplier;
import kata.matrix.Matrix;
import kata.matrix.Oracle;
import kata.matrix.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The same bits whatever the number of threads, and every item worked on once. */
class ParallelIT {

    @ParameterizedTest
    @EnumSource
    void resultsAreTheSameBitForBitWithOneTwoAndFiveThreads(Precision precision) {
        Matrix a = Oracle.matrix(precision, Oracle.random(301, 784, precision), 784);
        Matrix b = Oracle.matrix(precision, Oracle.random(784, 257, precision), 257);
        Matrix c = Oracle.matrix(precision, Oracle.random(784, 301, precision), 301).transpose();
        Supplier<List<Object>> results = () -> computed(a.matmul(b), a.plus(c), a.minus(c), a.times(c), a.divide(c),
                a.plus(0.1), a.scale(0.1), a.square(), a.sqrt(), a.exp(), a.log(), a.relu(), a.positive(),
                a.sigmoid(), a.tanh(), a.transpose(), a.plusRow(c.slice(0, 1)), a.plusColumn(a.rowSums()),
                a.timesColumn(a.rowSums()), a.rowSums(), a.columnSums(), a.sum(), a.rowMaxima());
        List<Object> withOneThread = Parallel.with(1, results);
        for (List<Object> withMore : List.of(Parallel.with(2, results), Parallel.with(5, results), results.get())) {
            for (int i = 0; i < withOneThread.size(); i++) {
                assertThat(withMore.get(i).equals(withOneThread.get(i))).as("result %s of the list", i).isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "32767, 1", "32768, 1", "32769, 1", "65536, 1", "65537, 1", "1000, 784", "5, 0",
        "100000, 0", "7, 9223372036854775807", "2147483584, 1", "2147483647, 1"})
    void everyItemIsInOnePieceAndThePiecesDependOnTheWorkAlone(int items, long workPerItem) {
        Map<Integer, Integer> pieces = Parallel.with(5, () -> pieces(items, workPerItem));
        int next = 0;
        for (Map.Entry<Integer, Integer> piece : pieces.entrySet()) {
            assertThat(piece.getKey()).isEqualTo(next);
            next = piece.getValue();
        }
        assertThat(next).isEqualTo(items);
        assertThat(Parallel.with(1, () -> pieces(items, workPerItem))).isEqualTo(pieces);
    }

    @Test
    void anErrorInOnePieceReachesTheCaller() {
        assertThatThrownBy(() -> Parallel.overRange(100_000, 1, (from, to) -> {
            if (to == 100_000) {
                throw new IllegalStateException("in the last piece");
            }
        })).isInstanceOf(IllegalStateException.class);
    }

    /** A worker that is late for one region must not take a task of the next. */
    @ParameterizedTest
    @CsvSource({"2", "3", "5"})
    void everyTaskOfManyShortRegionsRunsOnce(int threads) {
        Parallel.with(threads, () -> {
            for (int region = 0; region < 20_000; region++) {
                AtomicIntegerArray runs = new AtomicIntegerArray(1 + region % 19);
                Parallel.run(runs.length(), runs::incrementAndGet);
                for (int i = 0; i < runs.length(); i++) {
                    assertThat(runs.get(i)).isEqualTo(1);
                }
            }
            return null;
        });
    }

    @Test
    void aRegionInsideAnotherRunsOnItsOwnThread() {
        Parallel.with(2, () -> {
            Parallel.run(8, outer -> {
                Thread own = Thread.currentThread();
                Parallel.run(8, inner -> assertThat(Thread.currentThread()).isSameAs(own));
            });
            return null;
        });
    }

    /** Matrices wait until they are looked at: that happens while the number of threads is the one in question. */
    private static List<Object> computed(Object... results) {
        List<Object> all = List.of(results);
        all.forEach(Object::hashCode);
        return all;
    }

    private static NavigableMap<Integer, Integer> pieces(int items, long workPerItem) {
        NavigableMap<Integer, Integer> pieces = new ConcurrentSkipListMap<>();
        Parallel.overRange(items, workPerItem, (from, to) -> assertThat(pieces.put(from, to)).isNull());
        return pieces;
    }
}
