package problem3;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kata.data.Computer;
import kata.data.JsonFile;

/**
 * What came out of training, as a table beside the paper and as JSON for the report.
 *
 * @param tier                  "standard" or "full"
 * @param models                in the order of training
 * @param pcaNeighbours         the share of digits whose class 10 neighbours tell in PCA's plane
 * @param autoencoderNeighbours the same in the autoencoder's
 */
record FigureSummary(String tier, long seed, List<Model.Result> models, double pcaNeighbours,
                     double autoencoderNeighbours) {
    /** Hinton and Salakhutdinov 2006, page 506: squared error per test image. */
    private static final Map<String, Double> PAPER =
            Map.of("autoencoder-30", 3.00, "logistic-pca-30", 8.01, "pca-30", 13.87);

    /** The table: each model's errors, the paper's beside them, and the accuracies in the plane. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Squared error per image      train     test    paper      time");
        for (Model.Result model : models) {
            lines.add(String.format(Locale.ROOT, "  %-22s %9.4f %9.4f %7s %7.0f s", model.name(), model.trainError(),
                    model.testError(), PAPER.containsKey(model.name())
                            ? String.format(Locale.ROOT, "%.2f", PAPER.get(model.name())) : "", model.seconds()));
        }
        lines.add("");
        lines.add(String.format(Locale.ROOT, "Class told by 10 nearest neighbours in the plane: PCA %.1f %%, "
                + "autoencoder %.1f %%", 100 * pcaNeighbours, 100 * autoencoderNeighbours));
        return lines;
    }

    void write(Path file) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("tier", tier);
        all.put("seed", seed);
        all.put("machine", Computer.here());
        all.put("models", models);
        all.put("neighbours", Map.of("pca-2", pcaNeighbours, "autoencoder-2", autoencoderNeighbours));
        JsonFile.write(file, all);
    }
}
