package kata.cli;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import problem3.FigureSettings;

/** The options of {@code kata figures}: what is to be trained and drawn. */
final class FigureOptions {
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

    FigureSettings settings() {
        return new FigureSettings(full, seed, existing.resume, existing.restart);
    }
}
