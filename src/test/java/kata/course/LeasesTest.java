package kata.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicIntegerArray;
import kata.data.Folders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several runs in one JVM: leases know nothing of processes. */
@Timeout(120)
class LeasesTest {
    private static final Duration LONG = Duration.ofHours(1);

    @TempDir
    Path folder;
    private Path out;

    @BeforeEach
    void results() {
        out = folder.resolve("grades");
    }

    @Test
    void oneRunAtATimeHoldsALease() throws Exception {
        try (Leases first = new Leases(out, LONG); Leases second = new Leases(out, LONG)) {
            assertThat(first.take("ann")).isTrue();
            assertThat(second.take("ann")).isFalse();
            assertThat(second.take("bob")).isTrue();
            assertThat(first.take("bob")).isFalse();
            first.giveBack("ann");
            assertThat(first.holds("ann")).isFalse();
            assertThat(second.take("ann")).isTrue();
            assertThat(second.holds("ann")).isTrue();
            assertThat(first.take("ann")).isFalse();
        }
        assertThat(out).doesNotExist();
    }

    @Test
    void whoEndsLeavesWhatOthersHold() throws Exception {
        try (Leases stays = new Leases(out, LONG)) {
            try (Leases ends = new Leases(out, LONG)) {
                assertThat(stays.take("ann")).isTrue();
                assertThat(ends.take("bob")).isTrue();
            }
            assertThat(stays.holds("ann")).isTrue();
            assertThat(stays.own()).isDirectory();
            try (Leases later = new Leases(out, LONG)) {
                assertThat(later.take("ann")).isFalse();
                assertThat(later.take("bob")).as("of a run that ended with it").isTrue();
            }
        }
        assertThat(out).doesNotExist();
    }

    @Test
    void theLeasesOfAKilledRunAreTakenOverByOneRun() throws Exception {
        Leases killed = new Leases(out, LONG);
        try (Leases first = new Leases(out, LONG); Leases second = new Leases(out, LONG)) {
            assertThat(killed.take("ann")).isTrue();
            assertThat(first.take("ann")).isFalse();
            age(killed.own().resolve("alive"));
            assertThat(killed.holds("ann")).as("until another takes it").isTrue();
            assertThat(first.take("ann")).isTrue();
            assertThat(second.take("ann")).isFalse();
            assertThat(killed.holds("ann")).as("where it was suspended and goes on").isFalse();
        }
        assertThat(out).as("what a killed run has left goes, too").doesNotExist();
    }

    @Test
    void aLeaseThatWasNotWrittenToItsEndIsTakenOverWhenItIsOld() throws Exception {
        try (Leases run = new Leases(out, LONG)) {
            Path lease = out.resolve("running/leases/ann.0");
            Files.createFile(lease);
            assertThat(run.take("ann")).as("it is just being written").isFalse();
            age(lease);
            assertThat(run.take("ann")).isTrue();
        }
        assertThat(out).doesNotExist();
    }

    @Test
    void aRunThatWasKilledWhileItEndedHoldsNobodyUp() throws Exception {
        Leases first = new Leases(out, LONG);
        Path sweeping = Files.createFile(out.resolve("running/sweeping"));
        age(sweeping);
        try (Leases second = new Leases(out, LONG)) {
            assertThat(sweeping).doesNotExist();
            age(Files.createFile(sweeping));
            first.close();
            assertThat(second.take("ann")).isTrue();
        }
        assertThat(out).doesNotExist();
    }

    @Test
    void whoIsJustRegisteringIsNotTakenForDead() throws Exception {
        Path registering = Files.createDirectories(out.resolve("running/another"));
        Path lease = Files.writeString(Files.createDirectories(out.resolve("running/leases")).resolve("ann.0"), "x");
        new Leases(out, LONG).close();
        assertThat(registering).exists();
        assertThat(lease).exists();
        age(registering);
        new Leases(out, LONG).close();
        assertThat(out).doesNotExist();
    }

    @Test
    void aRunWhoseFilesAnotherOneHasDeletedTakesNobodysLease() throws Exception {
        Leases suspended = new Leases(out, LONG);
        try (Leases other = new Leases(out, LONG)) {
            assertThat(other.take("ann")).isTrue();
            Folders.delete(suspended.own());
            assertThatThrownBy(() -> suspended.take("ann")).isInstanceOf(IOException.class)
                    .hasMessageContaining("suspended for so long");
            assertThat(other.holds("ann")).isTrue();
        }
    }

    @Test
    void aRunShowsThatItIsAliveAgainAndAgain() throws Exception {
        try (Leases run = new Leases(out, Duration.ofMillis(60))) {
            Path alive = run.own().resolve("alive");
            for (int i = 0; i < 3; i++) {
                age(alive);
                while (Files.getLastModifiedTime(alive).toMillis() < 1_000_000) {
                    Thread.sleep(5);
                }
            }
        }
    }

    @Test
    void anyNameMayBeLeased() throws Exception {
        try (Leases first = new Leases(out, LONG); Leases second = new Leases(out, LONG)) {
            for (String name : List.of("..", "a/b", "a:b", "x".repeat(250), "x".repeat(251), "a.0", "a")) {
                assertThat(first.take(name)).as(name).isTrue();
                assertThat(second.take(name)).as(name).isFalse();
            }
        }
    }

    /** Runs begin and end all the time; in none of the steps do two hold a lease. */
    @Test
    void manyRunsNeverHoldALeaseTogether() throws Exception {
        int students = 3;
        AtomicIntegerArray holders = new AtomicIntegerArray(students);
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Future<?>> ends = new ArrayList<>();
        for (int thread = 0; thread < 6; thread++) {
            ends.add(threads.submit(() -> {
                for (int run = 0; run < 10; run++) {
                    try (Leases leases = new Leases(out, LONG)) {
                        for (int step = 0; step < 5 * students; step++) {
                            int student = step % students;
                            if (leases.take("student" + student)) {
                                assertThat(holders.incrementAndGet(student)).isEqualTo(1);
                                Thread.yield();
                                assertThat(leases.holds("student" + student)).isTrue();
                                holders.decrementAndGet(student);
                                leases.giveBack("student" + student);
                            }
                        }
                    }
                }
                return null;
            }));
        }
        for (Future<?> end : ends) {
            end.get();
        }
        threads.shutdown();
        assertThat(out).doesNotExist();
    }

    private static void age(Path file) throws Exception {
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
    }
}
