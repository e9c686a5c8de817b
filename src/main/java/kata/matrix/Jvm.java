package kata.matrix;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/** What this JVM makes of vector code: without its optimizing compiler or a processor with FMA it is very slow. */
final class Jvm {
    private static final String MODULE = "jdk.incubator.vector";
    /** The level of the optimizing compiler, C2. */
    private static final int OPTIMIZING = 4;

    /** Whether Math.fma is an instruction; otherwise it is computed with big numbers, a thousand times slower. */
    static final boolean HAS_FMA = option("UseFMA", "false").equals("true");

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
        return null;
    }

    private static boolean hasOptimizingCompiler() {
        return !System.getProperty("java.vm.info", "").contains("interpreted")
                && Integer.parseInt(option("TieredStopAtLevel", "4")) >= OPTIMIZING
                && !System.getProperty("java.vm.name", "").contains("Client");
    }

    /** The value of a JVM's option, or the other where this JVM does not know it. */
    private static String option(String name, String other) {
        try {
            return ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).getVMOption(name).getValue();
        } catch (IllegalArgumentException unknown) {
            return other;
        }
    }
}
