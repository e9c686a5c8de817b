package kata.runner;

import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import kata.checks.Failure;
import kata.data.Computer;
import kata.grade.CheckResult;
import kata.sandbox.Answer;
import kata.sandbox.Frames;
import kata.sandbox.Request;

/**
 * The worker of {@code kata grade}: a JVM that grades one submitted file after another. Files arrive on standard input,
 * and answers leave on standard output. Graded code can reach neither stream; its own output is kept.
 */
public final class GradingWorker {
    private static final Logger JQWIK = Logger.getLogger("net.jqwik");
    private static final Logger SHRINKING = Logger.getLogger("net.jqwik.engine.properties.shrinking");

    private final SynchronousQueue<Request> requests = new SynchronousQueue<>();
    private final InputStream in = new FileInputStream(FileDescriptor.in);
    private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    private final PrintedText printed = new PrintedText();
    private final CostMeter meter = new CostMeter();
    private final Thread rehearsal = new Thread(Rehearsal::run, "rehearsal");

    private GradingWorker() {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        JQWIK.setLevel(Level.WARNING);
        SHRINKING.setLevel(Level.SEVERE);
        new GradingWorker().run();
    }

    private void run() throws IOException, InterruptedException {
        System.setIn(InputStream.nullInputStream());
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        rehearsal.start();
        Thread reader = new Thread(this::read, "requests");
        reader.setDaemon(true);
        reader.setUncaughtExceptionHandler((thread, unreadable) -> end(1, unreadable.toString()));    // a library
        reader.start();
        while (true) {
            answer(requests.take());
        }
    }

    /**
     * Grades a file, whose code prints to a fresh stream. An error outside the tests is printed and ends this JVM.
     */
    private void answer(Request request) throws IOException {
        try {
            PrintStream printer = new PrintStream(printed, true, StandardCharsets.UTF_8);
            System.setOut(printer);
            System.setErr(printer);
            Thread libraries = new Thread(() -> Rehearsal.loadLibraries(request.file().task()), "libraries");
            libraries.start();
            meter.begin();
            List<CheckResult> checks = TaskRun.of(request, meter, rehearsal, libraries);
            Frames.write(out, new Answer(checks, printed.take(), isUnspoilt(checks), Computer.here(), meter.end()));
        } catch (Throwable unforeseen) {
            try {
                Failure failure = Throwables.failure(unforeseen);
                end(failure.cause() == Failure.Cause.MACHINE ? 1 : Answer.SPOILT, failure.message());
            } finally {
                Runtime.getRuntime().halt(Answer.SPOILT);    // where there is no memory left to say why
            }
        }
    }

    private static void end(int code, String why) {
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8).println(why);
        Runtime.getRuntime().halt(code);
    }

    /** Passes requests to the grading thread, and ends this JVM as soon as the grader is gone. */
    private void read() {
        try {
            while (true) {
                requests.put(Frames.read(in, Request.class));
            }
        } catch (EOFException | InterruptedException gone) {
            Runtime.getRuntime().halt(0);
        } catch (IOException unreadable) {
            end(Answer.SPOILT, unreadable.getMessage());
        }
    }

    private static boolean isUnspoilt(List<CheckResult> checks) {
        return ForkJoinPool.commonPool().awaitQuiescence(1, TimeUnit.SECONDS) && hasMemory()
                && checks.stream().noneMatch(check -> check.failure().cause() == Failure.Cause.EXHAUSTED);
    }

    /** Whether at most a quarter of the heap is in use; if more is, a file may have filled a cache of the JDK. */
    private static boolean hasMemory() {
        Runtime jvm = Runtime.getRuntime();
        if (jvm.totalMemory() - jvm.freeMemory() > jvm.maxMemory() / 4) {
            System.gc();
        }
        return jvm.totalMemory() - jvm.freeMemory() <= jvm.maxMemory() / 4;
    }
}
