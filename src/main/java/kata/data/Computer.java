package kata.data;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import kata.matrix.kernel.Backend;

/**
 * What something was computed on, for those who compare times.
 *
 * @param cores     that this JVM may use
 * @param memoryGiB of the machine
 * @param jdk       its version, as in "17.0.15"
 * @param backend   what matrices were computed with, as in "vectors of 512 bits, 2 threads"
 */
public record Computer(int cores, double memoryGiB, String jdk, String backend) {

    /** This JVM; it settles what matrices are computed with, where that was open. */
    public static Computer here() {
        return new Computer(Runtime.getRuntime().availableProcessors(), Math.round(10 * totalMemoryGiB()) / 10.0,
                Runtime.version().toString().replaceAll("[^0-9.].*", ""), Backend.description());
    }

    /** The memory of this machine. */
    public static double totalMemoryGiB() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize()
                / (double) (1L << 30);
    }

    /** As in "2 cores, 23.5 GiB of memory, JDK 17.0.15, vectors of 512 bits, 2 threads". */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d %s, %.1f GiB of memory, JDK %s, %s", cores,
                cores == 1 ? "core" : "cores", memoryGiB, jdk, backend);
    }
}
