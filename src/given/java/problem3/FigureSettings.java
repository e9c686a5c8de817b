package problem3;

import java.nio.file.Path;

/**
 * The settings of a run of {@link Figures}, passed as JSON.
 *
 * @param full    whether to train for longer, to smaller errors
 * @param seed    the seed of weights, order of images and augmentation: 0 or more
 * @param resume  whether to resume from existing checkpoints
 * @param restart whether to delete existing checkpoints
 * @param live    whether a page in the browser shows the training
 */
public record FigureSettings(boolean full, long seed, boolean resume, boolean restart, boolean live) {
    /** The name of the settings, "standard" or "full". */
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
