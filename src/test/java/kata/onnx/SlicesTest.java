package kata.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SlicesTest {
    private static final long SECONDS = 60;

    @Property(tries = 300)
    void eachRowIsWorkedOnOnceInSlicesOfTheLengthAndOneOfWhatIsLeft(
            @ForAll @IntRange(max = 200) int rows, @ForAll @IntRange(min = 1, max = 220) int length,
            @ForAll @IntRange(min = 1, max = 6) int threads) {
        AtomicIntegerArray times = new AtomicIntegerArray(rows);
        AtomicInteger shorter = new AtomicInteger();
        try (Slices slices = new Slices(threads)) {
            slices.run(rows, length, (from, size) -> {
                assertThat(from % length).isZero();
                assertThat(size).isBetween(1, length);
                if (size < length) {
                    shorter.incrementAndGet();
                    assertThat(from + size).isEqualTo(rows);
                }
                for (int i = from; i < from + size; i++) {
                    times.incrementAndGet(i);
                }
            });
        }
        for (int i = 0; i < rows; i++) {
            assertThat(times.get(i)).isEqualTo(1);
        }
        assertThat(shorter.get()).isEqualTo(rows % length == 0 ? 0 : 1);
    }

    @Property(tries = 10)
    void oneThreadThrowsTheErrorAndBeginsNoSliceAfterIt(@ForAll @IntRange(max = 9) int wrong) {
        RuntimeException first = new IllegalStateException("slice " + wrong);
        Set<Integer> begun = ConcurrentHashMap.newKeySet();
        try (Slices slices = new Slices(1)) {
            assertThatThrownBy(() -> slices.run(100, 10, (from, size) -> {
                begun.add(from / 10);
                if (from / 10 == wrong) {
                    throw first;
                }
            })).isSameAs(first);
        }
        assertThat(begun).hasSize(wrong + 1);
    }

    /** Three threads meet in slices 0, 1 and 2; 1 fails, and once it has, 0 ends well and 2 fails, too. */
    @Example
    void theFirstErrorIsThrownWithTheOthersWhenAllThreadsHaveStopped() {
        CyclicBarrier all = new CyclicBarrier(3);
        AtomicReference<Thread> failed = new AtomicReference<>();
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger ended = new AtomicInteger();
        try (Slices slices = new Slices(3)) {
            assertThatThrownBy(() -> slices.run(1000, 1, (from, size) -> {
                begun.incrementAndGet();
                meet(all);
                if (from == 1) {
                    failed.set(Thread.currentThread());
                    ended.incrementAndGet();
                    throw new IllegalStateException("slice 1");
                }
                untilIdle(failed);
                ended.incrementAndGet();
                if (from == 2) {
                    throw new IllegalStateException("slice 2");
                }
            })).isInstanceOf(IllegalStateException.class).hasMessage("slice 1").satisfies(error ->
                    assertThat(error.getSuppressed()).extracting(Throwable::getMessage).containsExactly("slice 2"));
            assertThat(begun.get()).isEqualTo(3);
            assertThat(ended.get()).isEqualTo(3);
        }
    }

    @Example
    void anErrorOfTheJvmIsThrownAsItIs() {
        AssertionError error = new AssertionError("out of something");
        try (Slices slices = new Slices(2)) {
            assertThatThrownBy(() -> slices.run(2, 1, (from, size) -> {
                throw error;
            })).isSameAs(error);
        }
    }

    @Example
    void isUsedAgainAfterAnError() {
        try (Slices slices = new Slices(4)) {
            assertThatThrownBy(() -> slices.run(8, 1, (from, size) -> {
                throw new IllegalStateException("no");
            })).hasMessage("no");
            int[] rows = new int[8];
            slices.run(8, 1, (from, size) -> rows[from] = 1);
            assertThat(Arrays.stream(rows).sum()).isEqualTo(8);
        }
    }

    @Example
    void severalThreadsWorkAtTheSameTime() {
        CyclicBarrier all = new CyclicBarrier(4);
        Set<Thread> seen = ConcurrentHashMap.newKeySet();
        try (Slices slices = new Slices(4)) {
            slices.run(4, 1, (from, size) -> {
                seen.add(Thread.currentThread());
                meet(all);
            });
        }
        assertThat(seen).hasSize(4).contains(Thread.currentThread());
    }

    /** What works on memory has to have ended before the memory may be let go. */
    @Example
    void aCallerThatIsInterruptedWaitsForTheOthersAll() {
        AtomicInteger ended = new AtomicInteger();
        try (Slices slices = new Slices(2)) {
            Thread.currentThread().interrupt();
            slices.run(20, 1, (from, size) -> ended.incrementAndGet());
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(ended.get()).isEqualTo(20);
    }

    @Example
    void refusesWorkAfterItIsClosed() {
        Slices slices = new Slices(2);
        slices.close();
        assertThatThrownBy(() -> slices.run(2, 1, (from, size) -> { })).isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("already closed: ");
    }

    private static void meet(CyclicBarrier all) {
        try {
            all.await(SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("the others do not come", e);
        }
    }

    /** Until the thread waits for other work, or for the others to end. */
    private static void untilIdle(AtomicReference<Thread> thread) {
        while (thread.get() == null || thread.get().getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }
}
