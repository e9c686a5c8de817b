package kata.zoo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program with the JVMs that it starts, until it ends: how long it takes, its processor time and how much memory is
 * resident, as Linux says in {@code /proc}; elsewhere the last two are 0.
 */
final class MeasuredProcess {
    private static final int MILLISECONDS = 250;

    private final Process process;
    private final long begin = System.nanoTime();
    private final Map<Long, Long> peaks = new HashMap<>();
    private final Map<Long, Duration> times = new HashMap<>();
    private long peakOfAll;
    private double seconds;

    private MeasuredProcess(Process process) {
        this.process = process;
    }

    /**
     * Runs the program to its end, or to that of this JVM.
     *
     * @param log gets what it prints
     */
    static MeasuredProcess run(List<String> command, Path log) throws IOException, InterruptedException {
        MeasuredProcess measured = new MeasuredProcess(new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start());
        Thread stop = new Thread(measured.process::destroy);
        Runtime.getRuntime().addShutdownHook(stop);
        do {
            measured.look();
        } while (!measured.process.waitFor(MILLISECONDS, TimeUnit.MILLISECONDS));
        measured.seconds = (System.nanoTime() - measured.begin) / 1e9;
        Runtime.getRuntime().removeShutdownHook(stop);
        return measured;
    }

    private void look() {
        long all = 0;
        Stream<ProcessHandle> started = process.descendants().filter(MeasuredProcess::isJvm);
        for (ProcessHandle each : Stream.concat(Stream.of(process.toHandle()), started).toList()) {
            Map<String, Long> memory = memory(each.pid());
            peaks.merge(each.pid(), memory.getOrDefault("VmHWM", 0L), Math::max);
            all += memory.getOrDefault("VmRSS", 0L);
            each.info().totalCpuDuration().ifPresent(time -> times.put(each.pid(), time));
        }
        peakOfAll = Math.max(peakOfAll, all);
    }

    /** Rather than {@code unshare} and what prepares the namespaces that a JVM runs in. */
    private static boolean isJvm(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("java");
    }

    /** In bytes; empty where it has ended, or this is not Linux. */
    private static Map<String, Long> memory(long pid) {
        Map<String, Long> memory = new HashMap<>();
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            lines.map(line -> line.split(":\\s+|\\s+kB")).filter(parts -> parts[0].matches("VmHWM|VmRSS"))
                    .forEach(parts -> memory.put(parts[0], 1024 * Long.parseLong(parts[1])));
        } catch (IOException | UncheckedIOException none) {
            return Map.of();
        }
        return memory;
    }

    int exitCode() {
        return process.exitValue();
    }

    double seconds() {
        return seconds;
    }

    /** The processor time of all its JVMs, each as it was last seen. */
    double processorSeconds() {
        return times.values().stream().mapToLong(Duration::toMillis).sum() / 1e3;
    }

    /** The most that was resident of all of them together. */
    long peakOfAll() {
        return peakOfAll;
    }

    /** The most that was resident of the program itself. */
    long peakOfItself() {
        return peaks.get(process.pid());
    }

    /** How many JVMs it started. */
    int started() {
        return peaks.size() - 1;
    }

    /** The most that was resident of one of these. */
    Optional<Long> peakOfOneStarted() {
        return peaks.entrySet().stream().filter(each -> each.getKey() != process.pid()).map(Map.Entry::getValue)
                .max(Long::compare);
    }
}
