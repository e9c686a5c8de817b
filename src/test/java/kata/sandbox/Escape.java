package kata.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** What code might do that has got past the verifier: prints a word for each attempt that the system lets through. */
final class Escape {
    /**
     * Attempts everything behind a wall.
     *
     * @param closed  a folder that is not the process's own
     * @param open    one that is
     * @param seconds how long a process that it starts shall sleep
     * @return what the wall lets through
     */
    static List<String> attempts(Wall wall, Path closed, Path open, String seconds) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ProcessBuilder builder = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), Escape.class.getName(),
                    closed.toString(), open.toString(), String.valueOf(server.getLocalPort()),
                    String.valueOf(ProcessHandle.current().pid()), seconds).directory(open.toFile());
            builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
            Path errors = open.resolveSibling("errors.txt");
            Process process = wall.start(builder.redirectError(errors.toFile()));
            List<String> done = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()
                    .toList();
            assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
            return done;
        }
    }

    private interface Attempt {
        void run() throws Exception;
    }

    private final List<String> done = new ArrayList<>();

    /**
     * Attempts everything.
     *
     * @param arguments a folder that is not its own, one that is, an open port of this machine, the process that waits
     *                  for this one, and for how many seconds one that it starts shall sleep
     */
    public static void main(String[] arguments) throws Exception {
        Path closed = Path.of(arguments[0]);
        Path open = Path.of(arguments[1]);
        Escape escape = new Escape();
        escape.attempt("overwrites", () -> Files.writeString(closed.resolve("there"), "other"));
        escape.attempt("creates", () -> Files.writeString(closed.resolve("new"), "new"));
        escape.attempt("deletes", () -> Files.delete(closed.resolve("there")));
        escape.attempt("remounts", () -> succeeds("mount", "-o", "remount,bind,rw", "/"));
        escape.attempt("remounts in namespaces of its own", () -> succeeds("unshare", "--user", "--map-root-user",
                "--mount", "mount", "-o", "remount,bind,rw", "/"));
        escape.attempt("connects", () -> new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[2])));
        escape.attempt("sees who waits for it", () -> ProcessHandle.of(Long.parseLong(arguments[3])).orElseThrow());
        escape.attempt("finds a terminal", () -> Files.readAttributes(Path.of("/dev/tty"), "size"));
        escape.attempt("fills the disk", () -> writeAt(open.resolve("large"), 3L << 30));
        escape.attempt("writes where it may", () -> Files.writeString(open.resolve("mine"), "mine"));
        escape.attempt("starts a process", () -> new ProcessBuilder("sleep", arguments[4]).start());
        System.out.println(String.join("\n", escape.done));
    }

    private void attempt(String name, Attempt attempt) {
        try {
            attempt.run();
            done.add(name);
        } catch (Exception e) {
            System.err.println(name + ": " + e);
        }
    }

    private static void succeeds(String... command) throws IOException, InterruptedException {
        int code = new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
        if (code != 0) {
            throw new IOException("exit code " + code);
        }
    }

    private static void writeAt(Path file, long position) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[]{1}), position);
        }
    }
}
