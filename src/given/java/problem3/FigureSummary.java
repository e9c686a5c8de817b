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
 * The results of training, as a table beside the paper and as {@code summary.json} for the report.
 *
 * @param tier       "standard" or "full"
 * @param machine    that trained
 * @param models     in the order of training
 * @param neighbours by the model's name, the share of digits whose class 10 neighbours tell in its plane
 */
public record FigureSummary(String tier, long seed, Computer machine, List<Result> models,
                            Map<String, Double> neighbours) {
    /**
     * The numbers of a model beside its pictures.
     *
     * @param name       of its files, as in "pca-30"
     * @param title      as it stands in a figure, as in "PCA"
     * @param sizes      of the encoder
     * @param trainError squared error per image on the training images, summed over the pixels
     * @param testError  the same on the test images
     * @param seconds    that training took
     */
    public record Result(String name, String title, List<Integer> sizes, int epochs, double trainError,
                         double testError, double seconds) {
    }

    /** The paper's squared error per test image, by the model's name: Hinton and Salakhutdinov 2006, page 506. */
    private static final Map<String, String> PAPER =
            Map.of("autoencoder-30", "3.00", "logistic-pca-30", "8.01", "pca-30", "13.87");

    /**
     * Reads the file.
     *
     * @throws DataException if the file is not what {@code ./kata figures} writes
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

    /** The model of that name, as in "autoencoder-30", where there is one. */
    public Optional<Result> model(String name) {
        return models.stream().filter(model -> model.name.equals(name)).findFirst();
    }

    /** The table: each model's errors, the paper's beside them, and the accuracies in the plane. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Squared error per image      train     test    paper      time");
        for (Result model : models) {
            lines.add(String.format(Locale.ROOT, "  %-22s %9.4f %9.4f %7s %7.0f s", model.name, model.trainError,
                    model.testError, PAPER.getOrDefault(model.name, ""), model.seconds));
        }
        lines.add("");
        lines.add(String.format(Locale.ROOT, "Class told by 10 nearest neighbours in the plane: PCA %.1f %%, "
                + "autoencoder %.1f %%", 100 * neighbours.get("pca-2"), 100 * neighbours.get("autoencoder-2")));
        return lines;
    }
}
