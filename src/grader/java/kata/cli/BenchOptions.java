package kata.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What is to be measured; the command hands it to the benchmark's own JVM as JSON. */
public final class BenchOptions {
    /** What can be measured, in the order of measuring. */
    public enum Part {
        PRODUCTS, FUNCTIONS, STEPS, FORWARD, TIME, JMH;

        /** As it is written on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A number from 1 on. */
    private static final class Count implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            int count = Integer.parseInt(value);
            if (count < 1) {
                throw new TypeConversionException("'" + value + "' is less than 1");
            }
            return count;
        }
    }

    private static final int ROUNDS = 9;
    private static final int QUICK_ROUNDS = 3;

    @Option(names = "--quick", description = "Fewer rounds and shorter ones: to see that it runs.")
    private boolean quick;

    @Option(names = "--rounds", paramLabel = "N", converter = Count.class, description = "How often everything is "
            + "measured (" + ROUNDS + ", with --quick " + QUICK_ROUNDS + ").")
    private Integer rounds;

    @Option(names = "--threads", paramLabel = "N", converter = Count.class, description = "The threads that steps and "
            + "products run with (one for each core); products run with 1 too.")
    private Integer threads;

    @Option(names = "--only", paramLabel = "PART", split = ",", description = "Measure only: ${COMPLETION-CANDIDATES}. "
            + "Without it all but jmh, which measures the products again, one in a JVM.")
    private Set<Part> only;

    @Option(names = "--json", paramLabel = "FILE", description = "Where the figures go (target/bench/bench.json).")
    private String json;

    /** Whether an option is given that is for the CPU alone. */
    boolean forTheCpu() {
        return threads != null || only != null || json != null;
    }

    public boolean quick() {
        return quick;
    }

    public int rounds() {
        return rounds != null ? rounds : quick ? QUICK_ROUNDS : ROUNDS;
    }

    public int threads() {
        return threads != null ? threads : Runtime.getRuntime().availableProcessors();
    }

    public Set<Part> parts() {
        return only != null ? only : EnumSet.complementOf(EnumSet.of(Part.JMH));
    }

    /** @param home the project's folder */
    public Path json(Path home) {
        return json != null ? Path.of(json) : home.resolve("target/bench/bench.json");
    }
}
