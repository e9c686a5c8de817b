package kata.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicIntegerArray;
import kata.data.Folders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several runs in one JVM: leases know nothing of processes. */
@Timeout(120)
class LeasesTest {
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(5);

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
        assertThat(out.toFile().list()).containsExactly("leases");
        assertThat(out.resolve("leases/ann").toFile().list()).as("the last one alone").containsExactly("1");
    }

    @Test
    void whoTakesNobodyLeavesNothing() {
        new Leases(out, LONG).close();
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
        assertThat(out.resolve("running")).doesNotExist();
    }

    /** A run that shows no sign of life, though it may only be suspended. */
    private Path silent(String student) throws Exception {
        Path silent = Files.createDirectories(out.resolve("running/silent"));
        Files.createFile(silent.resolve("alive"));
        Files.writeString(Files.createDirectories(out.resolve("leases").resolve(student)).resolve("0"), "silent");
        return silent;
    }

    @Test
    void theLeasesOfARunThatStaysSilentAreTakenOverByOneRunAndItsFilesGo() throws Exception {
        Path silent = silent("ann");
        try (Leases patient = new Leases(out, LONG)) {
            Leases first = new Leases(out, SHORT);
            assertThat(patient.take("ann")).as("at first sight").isFalse();
            while (!first.take("ann")) {
                Thread.sleep(1);
            }
            assertThat(patient.take("ann")).isFalse();
            first.close();
        }
        assertThat(silent).doesNotExist();
        assertThat(out.resolve("running")).doesNotExist();
    }

    @Test
    void theFilesOfADeadRunGoAlsoIfNobodyNeededItsLeases() throws Exception {
        Path silent = silent("ann");
        Leases run = new Leases(out, SHORT);
        Path alive = run.own().resolve("alive");
        Set<FileTime> beats = new HashSet<>();
        while (beats.size() < 40) {
            beats.add(Files.getLastModifiedTime(alive));
        }
        run.close();
        assertThat(silent).doesNotExist();
    }

    @Test
    void aRunThatShowsSignsOfLifeKeepsItsLeasesWhateverTheClocksSay() throws Exception {
        Path alive = silent("ann").resolve("alive");
        try (Leases run = new Leases(out, SHORT)) {
            for (int i = 0; i < 100; i++) {
                Files.setLastModifiedTime(alive, FileTime.fromMillis(1_000_000L * (i % 2)));
                assertThat(run.take("ann")).isFalse();
                Thread.sleep(1);
            }
        }
    }

    @Test
    void whoWasSuspendedAndTakenOverHoldsNothingAndGivesNothingBack() throws Exception {
        Leases suspended = new Leases(out, LONG);
        try (Leases other = new Leases(out, LONG)) {
            assertThat(suspended.take("ann")).isTrue();
            Files.delete(suspended.own().resolve("alive"));
            assertThat(suspended.holds("ann")).as("its files were deleted").isFalse();
            assertThat(other.take("ann")).isTrue();
            suspended.giveBack("ann");
            assertThat(other.holds("ann")).isTrue();
            Folders.delete(suspended.own());
            suspended.close();
            assertThat(other.holds("ann")).isTrue();
        }
    }

    @Test
    void aLeaseThatWasNotWrittenToItsEndIsTakenOverLater() throws Exception {
        Files.createFile(Files.createDirectories(out.resolve("leases/ann")).resolve("41"));
        try (Leases run = new Leases(out, SHORT)) {
            assertThat(run.take("ann")).as("it is just being written").isFalse();
            while (!run.take("ann")) {
                Thread.sleep(1);
            }
        }
        assertThat(out.resolve("leases/ann").toFile().list()).containsExactly("42");
    }

    /** NFS keeps a file that is deleted while it is open, and macOS has one in each folder that was looked at. */
    @ParameterizedTest
    @ValueSource(strings = {".nfs000000000123", ".DS_Store", "7.tmp", "-1", "99999999999999999999"})
    void aFileOfTheSystemsIsNoLease(String name) throws Exception {
        Files.createFile(Files.createDirectories(out.resolve("leases/ann")).resolve(name));
        try (Leases run = new Leases(out, LONG)) {
            assertThat(run.take("ann")).isTrue();
            assertThat(run.holds("ann")).isTrue();
        }
    }

    @Test
    void aRunKnowsThatItsFilesAreGone() throws Exception {
        Leases run = new Leases(out, LONG);
        assertThat(run.areLost()).isFalse();
        Folders.delete(run.own());
        assertThat(run.areLost()).isTrue();
        run.close();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aRunThatCannotRegisterLeavesNothing() throws Exception {
        Files.createDirectories(out);
        Files.createSymbolicLink(out.resolve("running"), folder.resolve("nowhere"));
        assertThatThrownBy(() -> new Leases(out, LONG)).isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("cannot write in " + out);
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
                for (int run = 0; run < 20; run++) {
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
        assertThat(out.toFile().list()).containsExactly("leases");
    }
}
