package kata.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A JVM with the flags of ./kata and an environment in which the native libraries are fastest. The environment sets
 * the number of their threads. The C library keeps freed memory, instead of returning the memory to the system after
 * every operation. OpenBLAS's threads stop spinning after 2^24 cycles: longer than the time between two products,
 * shorter than the pause between two contestants. By default, the threads would take a core from the next contestant.
 */
final class MeasuredJvm {
    /** The first JDK that warns, unless options allow both, of native code (the peers) and of Unsafe (JMH). */
    private static final int FIRST_TO_WARN = 24;

    private final Path home;
    private final int threads;

    MeasuredJvm(Path home, int threads) {
        this.home = home;
        this.threads = threads;
    }

    /**
     * Runs the main class in a new JVM and waits for the JVM's end.
     *
     * @throws IllegalStateException if the JVM's exit code is not 0
     */
    void run(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        if (Runtime.version().feature() >= FIRST_TO_WARN) {
            command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        }
        command.add("-Dkata.threads=" + threads);
        command.add("-Dai.djl.offline=true");
        command.add("-DDJL_CACHE_DIR=" + home.resolve("target/bench/djl"));
        command.add("-Dorg.bytedeco.javacpp.cachedir=" + home.resolve("target/bench/javacpp"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(Map.of(
                "OPENBLAS_NUM_THREADS", String.valueOf(threads),
                "OPENBLAS_THREAD_TIMEOUT", "24",
                "OMP_NUM_THREADS", String.valueOf(threads),
                "MKL_NUM_THREADS", String.valueOf(threads),
                "MALLOC_MMAP_THRESHOLD_", "1073741824",
                "MALLOC_TRIM_THRESHOLD_", "4294967296",
                "MALLOC_TOP_PAD_", "268435456"));
        try {
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            int code = process.waitFor();
            if (code != 0) {
                throw new IllegalStateException(main.getSimpleName() + " ended with exit code " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
