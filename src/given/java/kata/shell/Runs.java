package kata.shell;

import com.google.gson.reflect.TypeToken;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kata.data.Golden;
import kata.data.JsonFile;

/** The autoencoders that were trained in the shell, kept in {@code target/shell/runs.json}. */
record Runs(List<Run> runs) {
    /**
     * One trained autoencoder.
     *
     * @param network the name of the network
     * @param recipe  the recipe in one line
     * @param images  the number of training images
     * @param error   the squared error per test image
     * @param seconds the time of training; 0 if unknown
     */
    record Run(String network, String recipe, int images, double error, double seconds) {
        private String line() {
            return String.format(Locale.ROOT, "%5.2f %,8d %8s  %s\n%24s  %s\n", error, images,
                    seconds > 0 ? Math.round(seconds) : "", network, "", recipe);
        }
    }

    /** The results of Hinton and Salakhutdinov 2006, page 506. */
    private static final List<Run> PAPER = List.of(
            new Run("The paper", "autoencoder, 30 numbers an image", 60_000, 3.00, 0),
            new Run("The paper", "PCA, 30 numbers an image", 60_000, 13.87, 0));

    static Runs read() {
        return Files.exists(file()) ? JsonFile.read(file(), TypeToken.get(Runs.class), Runs::checked,
                "the runs of ./kata shell", "Delete it to begin a new table.") : new Runs(List.of());
    }

    private static Runs checked(Runs read) {
        if (read.runs == null || read.runs.stream().anyMatch(run -> run == null || run.recipe == null)) {
            throw new IllegalArgumentException("no runs");
        }
        return read;
    }

    private static Path file() {
        return Golden.folder().toAbsolutePath().resolveSibling("target/shell/runs.json");
    }

    Runs with(Run run) {
        return new Runs(Stream.concat(runs.stream(), Stream.of(run)).toList());
    }

    void write() {
        JsonFile.write(file(), this);
    }

    /** A table of all runs and the paper's results, the smallest error first. */
    String table() {
        return "error   images  seconds\n" + Stream.concat(PAPER.stream(), runs.stream())
                .sorted(Comparator.comparingDouble(Run::error)).map(Run::line).collect(Collectors.joining());
    }
}
