package kata.data;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import kata.matrix.kernel.Backend;

/**
 * The computer, JDK and matrix backend behind a measurement, without which times cannot be compared.
 *
 * @param cores     number of cores that the JVM may use
 * @param memoryGiB memory of the machine
 * @param jdk       version of the JDK, such as "17.0.15"
 * @param backend   instructions and threads of matrix operations, such as "vectors of 512 bits, 2 threads"
 */
public record Computer(int cores, double memoryGiB, String jdk, String backend) {

    /** The computer of this JVM. Loads the matrix backend, whose choice is then final. */
    public static Computer here() {
        return new Computer(Runtime.getRuntime().availableProcessors(), Math.round(10 * totalMemoryGiB()) / 10.0,
                Runtime.version().toString().replaceAll("[^0-9.].*", ""), Backend.description());
    }

    /** The memory of this machine in GiB. */
    public static double totalMemoryGiB() {
        return system().getTotalMemorySize() / (double) (1L << 30);
    }

    /** The processor time of this JVM's threads so far, in seconds. */
    public static double processorSeconds() {
        return system().getProcessCpuTime() / 1e9;
    }

    private static OperatingSystemMXBean system() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    }

    /** One line, such as "2 cores, 23.5 GiB of memory, JDK 17.0.15, vectors of 512 bits, 2 threads". */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d %s, %.1f GiB of memory, JDK %s, %s", cores,
                cores == 1 ? "core" : "cores", memoryGiB, jdk, backend);
    }
}
