package kata.cli;

import java.util.Locale;
import java.util.Set;

/** The settings of the benchmark, which gets them as JSON; {@code ./kata bench --help} says what each is. */
public record BenchSettings(boolean quick, int jvms, int rounds, int threads, Set<Part> parts, boolean beside,
                            String json) {
    /** A part of the measuring, in the order of measuring. */
    public enum Part {
        PRODUCTS, FUNCTIONS, STEPS, FORWARD, TIME, TILES, JMH;

        /** Whether it measures nothing but our own code. */
        boolean hasNoPeers() {
            return this == FUNCTIONS || this == TILES;
        }

        /** As it is written on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
