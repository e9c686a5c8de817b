package kata.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import jdk.incubator.vector.FloatVector;

/** The machine and software on which the figures are measured. */
record Machine(String processor, int cores, int vectorBits, String memory, String system, String jdk, String date) {
    static Machine here() throws IOException {
        double gib = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize()
                / (double) (1L << 30);
        return new Machine(modelName(),
                Runtime.getRuntime().availableProcessors(), FloatVector.SPECIES_PREFERRED.vectorBitSize(),
                String.format(Locale.ROOT, "%.0f GiB", gib),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                Runtime.version() + " of " + System.getProperty("java.vendor"), LocalDate.now().toString());
    }

    private static String modelName() throws IOException {
        Path file = Path.of("/proc/cpuinfo");
        List<String> cpuinfo = Files.exists(file) ? Files.readAllLines(file) : List.of();
        return cpuinfo.stream().filter(line -> line.startsWith("model name")).findFirst()
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .orElse("unknown processor, " + System.getProperty("os.arch"));
    }

    List<String> lines() {
        return List.of(processor + ", " + cores + " cores, vectors of " + vectorBits + " bits, " + memory + ", "
                + system, "JDK " + jdk + "; OpenBLAS 0.3.31, PyTorch 2.7.1, ONNX Runtime 1.29.0; " + date);
    }
}
