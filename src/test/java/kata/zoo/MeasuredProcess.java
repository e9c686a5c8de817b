package kata.zoo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final int FIRST_TIME = 11;
    private static final int TIMES = 4;
    private static final double TICKS = 100;

    private final Process process;
    private final long begin = System.nanoTime();
    private final Map<Long, Long> peaks = new HashMap<>();
    private long peakOfAll;
    private double processorSeconds;
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
        processorSeconds = Math.max(processorSeconds, measuredProcessorSeconds());
        Stream<ProcessHandle> started = process.descendants().filter(MeasuredProcess::isJvm);
        for (ProcessHandle each : Stream.concat(Stream.of(process.toHandle()), started).toList()) {
            Map<String, Long> memory = memory(each.pid());
            peaks.merge(each.pid(), memory.getOrDefault("VmHWM", 0L), Math::max);
            all += memory.getOrDefault("VmRSS", 0L);
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

    /** Of the program and of all that it started and that has ended; proc(5), fields 14 to 17. */
    private double measuredProcessorSeconds() {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
            return Stream.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ")).skip(FIRST_TIME).limit(TIMES)
                    .mapToDouble(Double::parseDouble).sum() / TICKS;
        } catch (IOException none) {
            return 0;
        }
    }

    int exitCode() {
        return process.exitValue();
    }

    double seconds() {
        return seconds;
    }

    /** Those of its JVMs included, but for such as were killed. */
    double processorSeconds() {
        return processorSeconds;
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
