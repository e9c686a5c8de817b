package kata.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kata.task.Exercises;
import kata.task.Task;

/** A JVM that grades one submitted file after another, as long as it answers in time. */
final class WorkerJvm implements AutoCloseable {
    private static final String MAIN = "kata.runner.GradingWorker";
    /** As in the build's tests, and nothing of the JVM's on standard output, in files, or attached. */
    private static final List<String> FLAGS = List.of("-XX:-OmitStackTraceInFastThrow",
            "--enable-native-access=ALL-UNNAMED", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8",
            "-Xlog:cds*=off", "-XX:+DisplayVMOutputToStderr", "-XX:+DisableAttachMechanism", "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash");
    /** For tests that are over before the optimizing compiler would pay; matrices have the same values. */
    private static final List<String> QUICK = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
            "-Dkata.backend=scalar");
    private static final List<String> THOROUGH = List.of("--add-modules", "jdk.incubator.vector");
    /** The JVM's archive of classes, which the launcher makes and is started with (kata.cli.ClassArchive). */
    private static final String ARCHIVE = "-XX:SharedArchiveFile=";
    private static final List<String> PASSED_ON = List.of("kata.seed", "kata.threads", "kata.backend",
            "kata.train");
    private static final int LINES_OF_ERRORS = 3;
    private static final int MILLISECONDS_A_WAIT = 100;

    private final Judge judge;
    private final Process process;
    private final Path errors;
    private Task last;
    private boolean failed;

    /**
     * @param home    the project's folder
     * @param output  where the tests leave figures and trained networks
     * @param scratch its working directory, its place for temporary files and for the values that it returns
     * @param wall    the namespaces in which it runs
     * @param quick   whether it starts fast and computes slowly
     */
    WorkerJvm(Path home, Path output, Path scratch, Namespaces wall, String heap, boolean quick)
            throws InterruptedException {
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
        // Not in the command: of one with more than some thousand letters ONNX Runtime 1.29.0 overflows its stack.
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        errors = errorsBeside(output);
        try {
            process = wall.start(builder.redirectError(errors.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException("the JVM that runs the tests cannot be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            errors.toFile().delete();
            throw e;
        }
    }

    /** Beside the folder in which it may write: there it could put a link in the place of the next worker's. */
    private static Path errorsBeside(Path output) {
        try {
            return Files.createTempFile(output.toAbsolutePath().getParent(), "errors", ".txt");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write beside " + output + ": " + e.getMessage(), e);
        }
    }

    /**
     * Has the file graded.
     *
     * @throws TimeoutException where there is no answer in time; the worker is of no use afterwards
     * @throws IOException      where it ended, or answered something else; likewise
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
            last = request.file().task();
            failed |= given.checks().stream().anyMatch(check -> check.state().isFailure());
            return given;
        } catch (ExecutionException e) {
            throw new IOException(ending(e.getCause()), e);
        }
    }

    /** Whether it has graded a file. */
    boolean isUsed() {
        return last != null;
    }

    /**
     * Whether it may grade a file of that task. One in which a check has failed grades no other task: whatever went
     * wrong there, also what the file has caught and nobody was told, must not meet the work of another.
     */
    boolean mayGrade(Task task) {
        return !failed || task == last;
    }

    /** In short waits, so that the time for which a machine or a console has stopped this JVM is not counted. */
    private static Answer await(CompletableFuture<Answer> answer, Duration limit)
            throws TimeoutException, ExecutionException, InterruptedException {
        for (long left = limit.toMillis(); left > 0; left -= MILLISECONDS_A_WAIT) {
            try {
                return answer.get(MILLISECONDS_A_WAIT, TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillRunning) {
                continue;
            }
        }
        throw new TimeoutException();
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "kata-worker");
        thread.setDaemon(true);
        thread.start();
    }

    private String ending(Throwable cause) throws InterruptedException, IOException {
        if (!process.waitFor(1, TimeUnit.SECONDS)) {
            return "its answer is not understood: " + cause.getMessage();
        }
        List<String> said = new String(Files.readAllBytes(errors), StandardCharsets.UTF_8).lines()
                .filter(line -> !line.startsWith("WARNING: ")).limit(LINES_OF_ERRORS).toList();
        return "the JVM ended with exit code " + process.exitValue()
                + (said.isEmpty() ? "" : "\n" + String.join("\n", said));
    }

    /** Ends it at once, and all that it may have started. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
        errors.toFile().delete();
    }
}
