package problem3;

import java.nio.file.Path;

/**
 * The settings of a run of {@link Figures}, which gets them as JSON.
 *
 * @param full    whether to train for longer, to smaller errors
 * @param seed    of weights, order and drawn samples: 0 or more
 * @param resume  whether to go on from a checkpoint that is there already
 * @param restart whether to delete such a checkpoint
 */
public record FigureSettings(boolean full, long seed, boolean resume, boolean restart) {
    /** "standard" or "full". */
    public String tier() {
        return full ? "full" : "standard";
    }

    /**
     * The folder of pictures and models.
     *
     * @param home the project's folder
     */
    public static Path folder(Path home) {
        return home.resolve("target/figures");
    }
}
