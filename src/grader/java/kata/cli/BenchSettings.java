package kata.cli;

import java.util.Locale;
import java.util.Set;

/** The settings that the benchmark receives as JSON; {@code ./kata bench --help} explains each. */
public record BenchSettings(boolean quick, int jvms, int rounds, int threads, Set<Part> parts, boolean beside,
                            String json) {
    /** The parts of the benchmark, in the order of measuring. */
    public enum Part {
        PRODUCTS, FUNCTIONS, STEPS, FORWARD, TIME, TILES, JMH;

        /** Whether the part measures the project's code alone, without native libraries. */
        boolean hasNoPeers() {
            return this == FUNCTIONS || this == TILES;
        }

        /** The name on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
