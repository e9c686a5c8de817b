package kata.cli;

import java.util.Locale;
import java.util.Set;

/**
 * The settings of the benchmark, which gets them as JSON.
 *
 * @param quick   whether rounds are shorter
 * @param rounds  how often everything is measured
 * @param threads the threads that steps and products run with; products run with 1 too
 * @param beside  whether steps are measured beside a process that keeps a core busy, too
 * @param json    the file that gets the figures
 */
public record BenchSettings(boolean quick, int rounds, int threads, Set<Part> parts, boolean beside, String json) {
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
