package kata.matrix.kernel;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * Properties of this JVM that decide the speed of vector code, which is very slow without an optimizing compiler or
 * without FMA in the processor. HotSpot's options show both; other JVMs and compilers are measured for a moment.
 */
final class Jvm {
    private static final String MODULE = "jdk.incubator.vector";
    /** Level of HotSpot's optimizing compiler, C2. */
    private static final int OPTIMIZING = 4;
    private static final boolean HAS_HOTSPOTS_COMPILER = !option("TieredStopAtLevel", "").isEmpty()
            && option("UseJVMCICompiler", "false").equals("false");

    /** Whether Math.fma is one instruction; otherwise the JVM uses BigDecimal, a thousand times slower. */
    static final boolean HAS_FMA = HAS_HOTSPOTS_COMPILER ? option("UseFMA", "false").equals("true")
            : fmaIsAnInstruction();

    private static final Duration TRIAL = Duration.ofMillis(500);
    private static final int FMAS = 10_000;

    /** Number of vector registers: 32 with AVX-512 and on 64-bit ARM, otherwise 16. */
    static final int VECTOR_REGISTERS = System.getProperty("os.arch").equals("aarch64")
            || Integer.parseInt(option("UseAVX", "0")) >= 3 ? 32 : 16;

    private Jvm() {
    }

    /** The reason why vector instructions cannot be used, and a remedy; null if vector instructions can be used. */
    static String obstacleToVectors() {
        if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
            return "the module " + MODULE + " is missing: start java with --add-modules " + MODULE;
        }
        if (!HAS_FMA) {
            return "the processor's fused multiply-add is missing or switched off (UseFMA)";
        }
        if (!hasOptimizingCompiler()) {
            return "this JVM runs without its optimizing compiler (" + System.getProperty("java.vm.name") + ", "
                    + System.getProperty("java.vm.info") + ")";
        }
        if (!HAS_HOTSPOTS_COMPILER && !VectorTrial.areFast(TRIAL)) {
            return "this JVM makes slow code of vector instructions (" + System.getProperty("java.vm.name")
                    + ", measured at the start); HotSpot, as in Eclipse Temurin, makes fast code";
        }
        return null;
    }

    private static boolean hasOptimizingCompiler() {
        return !System.getProperty("java.vm.info", "").contains("interpreted")
                && Integer.parseInt(option("TieredStopAtLevel", "4")) >= OPTIMIZING
                && !System.getProperty("java.vm.name", "").contains("Client");
    }

    /** Measures Math.fma: an instruction takes tens of nanoseconds in an interpreter; BigDecimal takes microseconds. */
    static boolean fmaIsAnInstruction() {
        long best = Long.MAX_VALUE;
        double sum = 1;
        for (int run = 0; run < 10; run++) {
            long begin = System.nanoTime();
            for (int i = 0; i < FMAS; i++) {
                sum = Math.fma(sum, 0.5, 0.5);
            }
            best = Math.min(best, System.nanoTime() - begin);
        }
        return sum == 1 && best < 250L * FMAS;
    }

    /** The value of a JVM option, or {@code other} if this JVM does not have the option. */
    private static String option(String name, String other) {
        try {
            HotSpotDiagnosticMXBean options = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            return options == null ? other : options.getVMOption(name).getValue();
        } catch (IllegalArgumentException | LinkageError unknown) {
            return other;
        }
    }
}
