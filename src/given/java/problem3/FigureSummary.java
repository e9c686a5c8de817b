package problem3;

import com.google.gson.reflect.TypeToken;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kata.data.Computer;
import kata.data.DataException;
import kata.data.JsonFile;

/**
 * The results of training, as a table beside the paper's numbers and as {@code summary.json} for the report.
 *
 * @param tier       "standard" or "full"
 * @param machine    the computer that trained
 * @param models     the results of the models, in the order of training
 * @param neighbours the share of digits that 10 nearest neighbours classify correctly in a plane, by the model's name
 */
public record FigureSummary(String tier, long seed, Computer machine, List<Result> models,
                            Map<String, Double> neighbours) {
    /**
     * The results of one model.
     *
     * @param name       the start of the files' names, such as "pca-30"
     * @param title      the model's name in a figure, such as "PCA"
     * @param sizes      the widths of the encoder
     * @param trainError squared error per image on the training images, summed over the pixels
     * @param testError  squared error per image on the test images
     * @param seconds    the time that training took
     */
    public record Result(String name, String title, List<Integer> sizes, int epochs, double trainError,
                         double testError, double seconds) {
    }

    /** The paper's squared error per test image, by the model's name: Hinton and Salakhutdinov 2006, page 506. */
    private static final Map<String, String> PAPER =
            Map.of("autoencoder-30", "3.00", "logistic-pca-30", "8.01", "pca-30", "13.87");

    /** The paper's error of a model; empty if the paper has none. */
    static String paper(String name) {
        return PAPER.getOrDefault(name, "");
    }

    /**
     * Reads the file.
     *
     * @throws DataException if the file is missing, or was not written by {@code ./kata figures}
     */
    public static FigureSummary read(Path file) {
        return JsonFile.read(file, TypeToken.get(FigureSummary.class), FigureSummary::checked,
                "what ./kata figures has measured", "Make it anew: ./kata figures");
    }

    private static FigureSummary checked(FigureSummary read) {
        if (read.models == null || read.neighbours == null || read.machine == null
                || read.models.stream().anyMatch(model -> model == null || model.name == null)) {
            throw new IllegalArgumentException("no models, neighbours and machine");
        }
        return read;
    }

    /** The result of a model by its name, such as "autoencoder-30", if there is one. */
    public Optional<Result> model(String name) {
        return models.stream().filter(model -> model.name.equals(name)).findFirst();
    }

    /** The table as lines: each model's errors beside the paper's, and the accuracies in the plane. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Squared error per image      train     test    paper      time");
        for (Result model : models) {
            lines.add(String.format("  %-22s %9s %9s %7s %9s", cells(model).toArray()));
        }
        lines.add("");
        lines.add(accuracies());
        return lines;
    }

    /** The table's row of a model: name, error on the training and the test images, the paper's, time. */
    static List<String> cells(Result model) {
        return List.of(model.name, String.format(Locale.ROOT, "%.4f", model.trainError),
                String.format(Locale.ROOT, "%.4f", model.testError), paper(model.name),
                String.format(Locale.ROOT, "%.0f s", model.seconds));
    }

    /** A sentence with the accuracy of nearest neighbours in each plane. */
    String accuracies() {
        return String.format(Locale.ROOT, "Accuracy of 10 nearest neighbours in the plane: PCA %.1f %%, "
                + "autoencoder %.1f %%", 100 * neighbours.get("pca-2"), 100 * neighbours.get("autoencoder-2"));
    }
}
