package kata.cli;

import java.nio.file.Path;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What is to be trained and drawn; the command hands it to the figures' own JVM as JSON. */
public final class FigureOptions {
    private static final long SEED = 55272022;

    /** What to do where there is a checkpoint already. */
    static final class Existing {
        @Option(names = "--resume", description = "Go on where an earlier run stopped; what it has finished is not "
                + "trained again.")
        private boolean resume;

        @Option(names = "--restart", description = "Throw away what an earlier run has trained.")
        private boolean restart;
    }

    @Option(names = "--full", description = "Train for longer, about an hour on two cores, to smaller errors.")
    private boolean full;

    @Option(names = "--seed", paramLabel = "N", description = "Of weights, order and what is drawn (" + SEED + ").")
    private long seed = SEED;

    @ArgGroup
    private Existing existing = new Existing();

    public boolean full() {
        return full;
    }

    /** 0 or more. */
    public long seed() {
        return seed;
    }

    public boolean resume() {
        return existing.resume;
    }

    public boolean restart() {
        return existing.restart;
    }

    /** "standard" or "full". */
    public String tier() {
        return full ? "full" : "standard";
    }

    /** Where pictures and models go. @param home the project's folder */
    public static Path folder(Path home) {
        return home.resolve("target/figures");
    }
}
