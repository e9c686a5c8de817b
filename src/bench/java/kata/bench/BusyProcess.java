package kata.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Another process that keeps a core busy, as a browser or a build does, until it is closed. */
final class BusyProcess implements AutoCloseable {
    /** Receives the results, so that the compiler does not leave the loop out. */
    private static volatile double sink;

    private final Process process;

    private BusyProcess(Process process) {
        this.process = process;
    }

    static BusyProcess start() {
        try {
            Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp", System.getProperty("java.class.path"), BusyProcess.class.getName()).inheritIO().start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            return new BusyProcess(process);
        } catch (IOException e) {
            throw new UncheckedIOException("the busy process cannot be started: " + e.getMessage(), e);
        }
    }

    /** Computes until the process is stopped. */
    public static void main(String[] arguments) {
        for (double x = 1; ; x = Math.sqrt(x + 1)) {
            sink = x;
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
