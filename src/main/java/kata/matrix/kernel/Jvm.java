package kata.matrix.kernel;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * What this JVM makes of vector code: without its optimizing compiler or a processor with FMA it is very slow.
 * HotSpot's options say so. Of another JVM, or with another compiler, it is measured for a moment.
 */
final class Jvm {
    private static final String MODULE = "jdk.incubator.vector";
    /** The level of the optimizing compiler, C2. */
    private static final int OPTIMIZING = 4;
    private static final boolean HAS_HOTSPOTS_COMPILER = !option("TieredStopAtLevel", "").isEmpty()
            && option("UseJVMCICompiler", "false").equals("false");

    /** Whether Math.fma is an instruction; otherwise it is computed with big numbers, a thousand times slower. */
    static final boolean HAS_FMA = HAS_HOTSPOTS_COMPILER ? option("UseFMA", "false").equals("true")
            : fmaIsAnInstruction();

    private static final Duration TRIAL = Duration.ofMillis(500);
    private static final int FMAS = 10_000;

    /** Registers for vectors: a processor with AVX-512 and a 64-bit ARM have twice those of others. */
    static final int VECTOR_REGISTERS = System.getProperty("os.arch").equals("aarch64")
            || Integer.parseInt(option("UseAVX", "0")) >= 3 ? 32 : 16;

    private Jvm() {
    }

    /** Why vector instructions cannot be used, and what to do; null where they can. */
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

    /** An interpreter calls it in tens of nanoseconds; with big numbers it takes a microsecond and more. */
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

    /** The value of a JVM's option, or the other where this JVM does not know it, or has no such options. */
    private static String option(String name, String other) {
        try {
            HotSpotDiagnosticMXBean options = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            return options == null ? other : options.getVMOption(name).getValue();
        } catch (IllegalArgumentException | LinkageError unknown) {
            return other;
        }
    }
}
