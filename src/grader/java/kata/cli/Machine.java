package kata.cli;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import kata.data.Computer;
import kata.figure.Figure;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import kata.matrix.kernel.Backend;
import kata.matrix.thread.Parallel;
import kata.onnx.Device;
import kata.onnx.OnnxRuntime;
import kata.random.Generator;
import kata.sandbox.Namespaces;

/** Checks the machine: JDK, Maven, memory and fonts, which the homework needs; ONNX Runtime, GPU and speed besides. */
final class Machine {
    private static final Pattern MAVEN = Pattern.compile("Apache Maven (\\d+\\.\\d+[\\w.-]*)");
    private static final Pattern MAVEN_HOME = Pattern.compile("Maven home: (.*)");
    private static final Version OLDEST_MAVEN = Version.parse("3.8");
    private static final String INSTALL_MAVEN = "Install Maven, version 3.8 or later.";
    private static final double GIB = 1L << 30;
    /** The memory for the tests' heap, which pom.xml sets, and some room for everything else. */
    private static final double NEEDED_GIB = 4;
    private static final String NO_GPU_NEEDED = "; the homework needs no GPU";
    private static final int SIDE = 512;
    /** One core's GFLOP/s in float32: 93 with vectors of 512 bits, 41 with 256 (src/site/markdown/speed.md). */
    private static final double GFLOPS_A_BIT = 90.0 / 512;
    private static final double WARM_SECONDS = 0.8;
    private static final double MEASURED_SECONDS = 0.6;

    private Machine() {
    }

    static HealthCheck jdk() {
        String text = "JDK " + Runtime.version() + " of " + System.getProperty("java.vendor") + ", in "
                + System.getProperty("java.home");
        return ToolProvider.getSystemJavaCompiler() != null ? HealthCheck.ok(text)
                : HealthCheck.problem(text + " has no compiler",
                        "Install a JDK, version 17 or later, and point JAVA_HOME at it.");
    }

    /**
     * Checks Maven.
     *
     * @param mvn the command, which prints Maven's version and home for {@code -version}
     */
    static HealthCheck maven(String mvn) {
        String said;
        try {
            Process process = new ProcessBuilder(mvn, "-version").redirectErrorStream(true).start();
            process.getOutputStream().close();
            said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return HealthCheck.problem("Maven: no mvn on the PATH", INSTALL_MAVEN);
        }
        Matcher version = MAVEN.matcher(said);
        if (!version.find()) {
            return HealthCheck.problem("Maven: " + mvn + " -version says: "
                    + said.lines().findFirst().orElse("nothing"), INSTALL_MAVEN);
        }
        Matcher home = MAVEN_HOME.matcher(said);
        String text = "Maven " + version.group(1) + (home.find() ? ", in " + home.group(1) : "");
        return Version.parse(version.group(1)).compareTo(OLDEST_MAVEN) >= 0 ? HealthCheck.ok(text)
                : HealthCheck.problem(text + ": too old", INSTALL_MAVEN);
    }

    static HealthCheck coresAndMemory() {
        double machine = Computer.totalMemoryGiB();
        String text = String.format(Locale.ROOT, "%d cores, %.1f GiB of memory, of which kata may use %.1f",
                Runtime.getRuntime().availableProcessors(), machine, Runtime.getRuntime().maxMemory() / GIB);
        return machine >= NEEDED_GIB ? HealthCheck.ok(text) : HealthCheck.problem(text,
                "The tests need a machine with 4 GiB. Close other programs, or lower -Xmx3g in pom.xml and try again.");
    }

    /**
     * Checks for Linux namespaces, an outer sandbox in case graded code gets out of the JVM's.
     *
     * @param home the project's folder
     */
    static HealthCheck namespaces(Path home) throws InterruptedException {
        String missing = Namespaces.missing(home, home.resolve("target"));
        return missing.isEmpty() ? HealthCheck.ok("Linux namespaces: code that is graded has no network and can write "
                + "in one folder only")
                : HealthCheck.dispensable("no Linux namespaces around code that is graded: " + missing,
                        "To grade the work of others, use a container: src/site/markdown/security.md says why.");
    }

    /** Checks for the fonts that every figure needs. */
    static HealthCheck fonts() {
        try {
            Figure.requireFonts();
            return HealthCheck.ok("figures can be drawn: the fonts are there");
        } catch (IOException e) {
            return HealthCheck.problem("figures: " + e.getMessage(), "Everything but the figures works without fonts.");
        }
    }

    /** Checks for ONNX Runtime, which runs PyTorch's models; everything else works without it. */
    static HealthCheck onnxRuntime() {
        try {
            return HealthCheck.ok("ONNX Runtime " + OnnxRuntime.version() + ", on " + Device.best());
        } catch (IllegalStateException e) {
            return HealthCheck.dispensable("no ONNX Runtime: " + e.getMessage(), "The comparisons with PyTorch that it "
                    + "runs are left out of the grade, and ./kata reference does not work.");
        }
    }

    /**
     * Lists NVIDIA's GPUs.
     *
     * @param command {@code nvidia-smi}, or another command with its options and output
     */
    static HealthCheck gpu(String command) {
        try {
            Process process = new ProcessBuilder(command, "--query-gpu=name,memory.total,driver_version",
                    "--format=csv,noheader").redirectErrorStream(true).start();
            process.getOutputStream().close();
            List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank()).toList();
            if (process.onExit().join().exitValue() == 0 && !lines.isEmpty()) {
                return HealthCheck.ok("GPU: " + lines.stream()
                        .map(line -> line.strip().replaceFirst(", ([^,]*)$", ", driver $1"))
                        .collect(Collectors.joining("; ")));
            }
            return HealthCheck.ok("GPU: none found, " + command + " says: "
                    + lines.stream().findFirst().orElse("nothing") + NO_GPU_NEEDED);
        } catch (IOException e) {
            return HealthCheck.ok("GPU: none found" + NO_GPU_NEEDED);
        }
    }

    /** Measures products of float32 matrices of 512 x 512, one after another, after a warm-up. */
    static HealthCheck speed() {
        Matrix matrix = Matrix.of(SIDE, SIDE, Generator.defaultRng(0).random(SIDE * SIDE)).to(Precision.FLOAT32);
        productsPerSecond(matrix, WARM_SECONDS);
        double gflops = productsPerSecond(matrix, MEASURED_SECONDS) * 2 * SIDE * SIDE * SIDE / 1e9;
        String text = String.format(Locale.ROOT, "matrix products: %.1f GFLOP/s in float32 (%d x %d x %d), %s",
                gflops, SIDE, SIDE, SIDE, Backend.description());
        return HealthCheck.dispensable(text, meaning(gflops, Parallel.threads() * GFLOPS_A_BIT * vectorBits()));
    }

    /** A sentence that compares a speed with the processor's usual one; empty if the usual one is 0, or unknown. */
    static String meaning(double gflops, double usual) {
        return usual == 0 ? "" : gflops > usual / 2 ? "That is as it should be on this processor."
                : String.format(Locale.ROOT, "With vectors, and otherwise idle, this processor should reach "
                        + "about %.0f: training takes longer in proportion.", usual);
    }

    /** The length in bits of the vectors that the JVM uses; 0 if the JVM does not report it. */
    private static int vectorBits() {
        try {
            return Byte.SIZE * Integer.parseInt(ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .getVMOption("MaxVectorSize").getValue());
        } catch (IllegalArgumentException | NullPointerException anotherJvm) {
            return 0;
        }
    }

    private static double productsPerSecond(Matrix matrix, double seconds) {
        long begin = System.nanoTime();
        int count = 0;
        double elapsed = 0;
        while (elapsed < seconds) {
            matrix.matmul(matrix).get(0, 0);
            count++;
            elapsed = (System.nanoTime() - begin) / 1e9;
        }
        return count / elapsed;
    }
}
