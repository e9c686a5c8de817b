package kata.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kata.cli.Project;
import kata.live.Feed;
import kata.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The threads together, with a terminal of lines and files that are refused, so that no worker has to be started. */
@Timeout(200)
class WatchTest {
    private static final long SECONDS = 30;

    @TempDir
    Path home;
    private final StringWriter screen = new StringWriter();
    private final PipedOutputStream keys = new PipedOutputStream();
    private CompletableFuture<Void> running;

    @BeforeEach
    void start() throws IOException {
        new Project(home);
        save(Task.FORWARD);
        Terminal terminal = new Terminal(new PipedInputStream(keys), new PrintWriter(screen, true), false, false);
        running = CompletableFuture.runAsync(() -> {
            try {
                new Watch(home, new LiveTasks(new Feed(), "")).run(terminal);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }, work -> new Thread(work, "watch").start());
    }

    @Test
    void whatIsSavedIsGradedKeysAreAnsweredAndQEndsIt() throws Exception {
        waitFor("1a  forward pass                   FAILED");
        save(Task.ADAM);
        waitFor("problem2/Adam.java is not in UTF-8");
        press("h");
        waitFor("Hint 1 of 3 for 2d Adam");
        press("q");
        running.get(SECONDS, TimeUnit.SECONDS);
        assertThat(home.resolve("target/last-grade").toFile().list()).containsExactlyInAnyOrder("1a.json", "2d.json");
        assertThat(home.resolve("target/grade/exercises").toFile().list()).as("what the grader needed meanwhile")
                .containsExactly("output");
        assertThat(home.resolve("target/grade/exercises/output")).isEmptyDirectory();
    }

    @Test
    void whatStopsTheGradingIsToldAndTheNextSaveIsGraded() throws Exception {
        waitFor("1a  forward pass ");
        for (Task task : Task.values()) {
            Files.delete(home.resolve("exercises").resolve(task.file()));
        }
        press("c");
        waitFor("exercises: found no file of a task");
        save(Task.ADAM);
        waitFor("problem2/Adam.java is not in UTF-8");
        press("q");
        running.get(SECONDS, TimeUnit.SECONDS);
    }

    private void save(Task task) throws IOException {
        Files.writeString(home.resolve("exercises").resolve(task.file()), "// sp\u00e4ter\nthrow new NotAttempted(\""
                + task.id() + "\");\n", StandardCharsets.ISO_8859_1);
    }

    private void press(String key) throws IOException {
        keys.write((key + "\n").getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }

    private void waitFor(String text) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!screen.toString().contains(text)) {
            assertThat(System.nanoTime()).as("\"%s\" is not in %s", text, screen).isLessThan(end);
            Thread.sleep(20);
        }
    }
}
