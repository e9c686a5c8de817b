package kata.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kata.task.Exercises;
import kata.task.Task;

/** A JVM that grades one submitted file after another, as long as it answers in time. */
final class WorkerJvm implements AutoCloseable {
    static final String MAIN = "kata.runner.GradingWorker";
    /** The flags of the build's tests, and flags against the JVM's own output, its own files, and attaching. */
    private static final List<String> FLAGS = List.of("-XX:-OmitStackTraceInFastThrow",
            "--enable-native-access=ALL-UNNAMED", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8",
            "-Xlog:cds*=off", "-XX:+DisplayVMOutputToStderr", "-XX:+DisableAttachMechanism", "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash");
    /** Flags for tests that end before an optimizing compiler pays off; the computed values stay the same. */
    private static final List<String> QUICK = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
            "-Dkata.backend=scalar");
    private static final List<String> THOROUGH = List.of("--add-modules", "jdk.incubator.vector");
    /** The flag for the launcher's archive of classes (kata.cli.ClassArchive), which is passed on to workers. */
    private static final String ARCHIVE = "-XX:SharedArchiveFile=";
    private static final List<String> PASSED_ON = List.of("kata.seed", "kata.threads", "kata.backend",
            "kata.train", "kata.progress");
    private static final int LINES_OF_ERRORS = 3;
    private static final int MOST_BYTES_OF_ERRORS = 1 << 16;
    /** Exit codes above this mean signals, as 137 means signal 9, which the kernel sends if memory runs out. */
    private static final int SIGNALS = 128;
    private static final int MILLISECONDS_A_WAIT = 100;

    private final Judge judge;
    private final Wall wall;
    private final Process process;
    private final Path errors;
    private final Set<Task> graded = EnumSet.noneOf(Task.class);

    /**
     * @param home    the project's folder
     * @param output  the folder for the tests' figures and trained networks
     * @param scratch the worker's working directory, also for temporary files and for the values that it returns
     * @param wall    the wall around the worker
     * @param quick   whether the worker starts fast and computes slowly
     * @throws MachineException if the JVM cannot be started
     */
    WorkerJvm(Path home, Path output, Path scratch, Wall wall, String heap, boolean quick)
            throws MachineException, InterruptedException {
        this.wall = wall;
        Path values = scratch.resolve("values");
        judge = new Judge(values);
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(FLAGS);
        command.addAll(quick ? QUICK : THOROUGH);
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(each -> each.startsWith(ARCHIVE))
                .forEach(command::add);
        command.addAll(List.of("-Xmx" + heap, "-XX:ErrorFile=" + scratch.resolve("crash.log"),
                "-Djava.io.tmpdir=" + scratch, "-Dkata.home=" + home,
                "-Dkata.graded=" + (Exercises.haveSolutions(home) ? "solutions" : "exercises"),
                "-Dkata.output=" + output, "-Dkata.values=" + values));
        PASSED_ON.stream().filter(key -> System.getProperty(key) != null)
                .forEach(key -> command.add("-D" + key + "=" + System.getProperty(key)));
        command.add(MAIN);
        ProcessBuilder builder = new ProcessBuilder(command).directory(scratch.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("JAVA") || name.startsWith("JDK_JAVA")
                || name.startsWith("_JAVA") || name.startsWith("KATA"));
        // Not in the command: a command of more than some thousand letters overflows the stack of ONNX Runtime 1.29.0.
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        errors = errorsBeside(output);
        try {
            process = wall.start(builder.redirectError(errors.toFile()));
        } catch (IOException e) {
            throw new MachineException("the JVM that runs the tests cannot be started: " + e.getMessage());
        } catch (InterruptedException e) {
            errors.toFile().delete();
            throw e;
        }
    }

    /** A file for errors, outside of the writable folder, in which a worker could replace a later file by a link. */
    private static Path errorsBeside(Path output) throws MachineException {
        try {
            return Files.createTempFile(output.toAbsolutePath().getParent(), "errors", ".txt");
        } catch (IOException e) {
            throw new MachineException("cannot write beside " + output + ": " + e.getMessage());
        }
    }

    /**
     * Sends a file to be graded. After an exception, the worker cannot grade another file.
     *
     * @throws TimeoutException if there is no answer in time
     * @throws MachineException if the worker has ended, and the file is not to blame
     * @throws IOException      if the file has ended the worker, or the answer is not valid
     */
    Answer grade(Request request, Duration limit) throws TimeoutException, IOException, InterruptedException {
        CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(() -> {
            try {
                Frames.write(process.getOutputStream(), request);
                Answer told = Frames.read(process.getInputStream(), Answer.class);
                told.requireFor(request);
                return told.with(judge.judged(request.file().task(), told.checks()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, WorkerJvm::inBackground);
        try {
            Answer given = await(answer, limit);
            graded.add(request.file().task());
            return given;
        } catch (ExecutionException e) {
            throw ending(e.getCause());
        }
    }

    /** The tasks that this worker has graded so far. */
    Set<Task> graded() {
        return graded;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits in short steps, so that time does not count while the machine or the console suspends this JVM. */
    private static Answer await(CompletableFuture<Answer> answer, Duration limit)
            throws TimeoutException, ExecutionException, InterruptedException {
        for (long left = limit.toMillis(); left > 0; left -= MILLISECONDS_A_WAIT) {
            try {
                return answer.get(MILLISECONDS_A_WAIT, TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillRunning) {
                // Wait once more.
            }
        }
        throw new TimeoutException();
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "kata-worker");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * The reason for a missing answer. A line of {@code unshare} says that the worker was killed, a line with "#" that
     * the JVM itself gave up.
     */
    private IOException ending(Throwable cause) throws InterruptedException, IOException {
        if (!process.waitFor(1, TimeUnit.SECONDS)) {
            return new IOException("the answer of the JVM that runs the tests cannot be read: " + cause.getMessage());
        }
        List<String> said = said();
        int code = process.exitValue();
        if (code == Answer.SPOILT) {
            return new IOException(("the file ended the JVM that runs the tests\n" + String.join("\n", said)).strip());
        }
        boolean killed = (code > SIGNALS || said.stream().anyMatch(line -> line.startsWith("unshare: ")))
                && said.stream().noneMatch(line -> line.startsWith("#"));
        return new MachineException("the JVM that runs the tests " + (killed
                ? "was killed, probably for want of memory: end other programs, grade fewer students at a time "
                        + "(--workers), or set a smaller heap in grading.properties"
                : "ended with exit code " + (code + "\n" + String.join("\n", said)).strip()));
    }

    private List<String> said() throws IOException {
        try (InputStream in = Files.newInputStream(errors)) {
            return new String(in.readNBytes(MOST_BYTES_OF_ERRORS), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("WARNING: ")).limit(LINES_OF_ERRORS).toList();
        }
    }

    /** Kills the worker and all processes that it has started. */
    @Override
    public void close() {
        wall.kill(process);
        errors.toFile().delete();
    }
}
