package kata.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kata.runner.SystemProperties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class NamespacesIT {
    /** For {@code sleep}: some hours, and a number to tell the process by. */
    private static final String SECONDS = String.valueOf(10_000 + ProcessHandle.current().pid());

    @TempDir
    private Path folder;
    private Path closed;
    private Path open;

    @BeforeEach
    void prepare() throws IOException {
        closed = Files.createDirectory(folder.resolve("the project"));
        open = Files.createDirectory(closed.resolve("output"));
        Files.writeString(closed.resolve("there"), "as it was");
    }

    @Test
    void codeThatGetsPastTheJvmFindsAWall() throws Exception {
        Namespaces wall = new Namespaces(closed, open);
        assumeThat(wall.missing()).as("why there are no namespaces here").isEmpty();
        assertThat(escapes(wall)).containsExactly("writes where it may", "starts a process");
        assertThat(closed.resolve("there")).hasContent("as it was");
        assertThat(closed.resolve("new")).doesNotExist();
        assertThat(open.resolve("mine")).hasContent("mine");
        assertThat(sleepers()).isZero();
    }

    @Test
    void withoutNamespacesNothingStopsIt() throws Exception {
        try (SystemProperties properties = new SystemProperties()) {
            properties.with("kata.namespaces", "off");
            Namespaces none = new Namespaces(closed, open);
            assertThat(none.missing()).isEqualTo("turned off");
            assertThat(escapes(none)).contains("overwrites", "creates", "deletes", "connects", "sees who waits for it",
                    "writes where it may", "starts a process");
            assertThat(sleepers()).isOne();
        } finally {
            ProcessHandle.allProcesses().filter(NamespacesIT::sleeps).forEach(ProcessHandle::destroyForcibly);
        }
    }

    @Test
    void anInterruptedStartIsNoReasonToDoWithout() throws Exception {
        Namespaces wall = new Namespaces(closed, open);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> wall.start(new ProcessBuilder("true").redirectError(open.resolve("errors").toFile())))
                .isInstanceOf(InterruptedException.class);
        assertThat(wall.missing()).isEqualTo(Namespaces.missing(closed, open));
    }

    /** It has got there through an answer before; the one that is graded now has nothing to do with it. */
    @Test
    void aLinkInTheFolderDoesNoHarm() throws Exception {
        assumeThat(Namespaces.missing(closed, open)).as("why there are no namespaces here").isEmpty();
        Files.createSymbolicLink(open.resolve("link"), closed.resolve("there"));
        assertThat(new Namespaces(closed, open).missing()).isEmpty();
    }

    @Test
    void aProjectThatIsWritableAllTheSameIsTold() throws Exception {
        assumeThat(Namespaces.missing(closed, open)).as("why there are no namespaces here").isEmpty();
        assertThat(new Namespaces(open, open).missing()).isEqualTo(open + " cannot be made read-only");
    }

    /** What is below /dev is hidden in them. */
    @Test
    void aFolderThatIsHiddenInThemIsTold() throws Exception {
        assumeThat(Namespaces.missing(closed, open)).as("why there are no namespaces here").isEmpty();
        Path shared = Path.of("/dev/shm");
        assumeThat(Files.isWritable(shared)).as("whether there is a folder below /dev to write in").isTrue();
        assertThat(Namespaces.missing(closed, shared)).startsWith("/dev/shm/")
                .endsWith(" cannot be written in the namespaces");
        assertThat(shared.toFile().list()).noneMatch(name -> name.startsWith("namespaces"));
    }

    private List<String> escapes(Wall wall) throws Exception {
        return Escape.attempts(wall, closed, open, SECONDS);
    }

    private static long sleepers() {
        return ProcessHandle.allProcesses().filter(NamespacesIT::sleeps).filter(ProcessHandle::isAlive).count();
    }

    private static boolean sleeps(ProcessHandle process) {
        return process.info().commandLine().orElse("").endsWith(" " + SECONDS);
    }
}
