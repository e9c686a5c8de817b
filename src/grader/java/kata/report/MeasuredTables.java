package kata.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kata.data.Csv;
import kata.task.Task;

/** Tables of the measured numbers; conclusions are left to the student's answers. */
record MeasuredTables(Sources sources) {
    private static final List<String> HEADINGS = List.of("rule", "after 1 epoch", "at the end");
    private static final String PERCENT = "%.2f\u00a0%%";
    /** The meaning of each single number of 3a, by the name of the number's file. */
    private static final Map<String, String> OF_THE_SUBSPACE = new TreeMap<>(Map.of(
            "objective", "robust factorization: sum of the norms of the 100 residuals",
            "pca-distance", "PCA: distance of its subspace to the true one, from 0 to \u221a40"));

    /** The tables for a part of the homework. */
    String of(Topic topic) {
        List<Task> tasks = Task.all().stream().filter(topic::has).toList();
        return agreement(tasks) + (tasks.contains(Task.TRAINING) ? training() : "")
                + (tasks.contains(Task.PCA) || tasks.contains(Task.ROBUST) ? subspaces() : "")
                + (tasks.contains(Task.AUTOENCODER) ? sources.summary().map(PaperTables::new)
                        .map(PaperTables::markup).orElseGet(() -> Html.missing(
                                "The networks have not been trained at length yet.", "./kata figures")) : "");
    }

    private String agreement(List<Task> tasks) {
        List<Agreement> agreements = tasks.stream().map(task -> Agreement.of(task, sources.outputs()))
                .filter(a -> a.computed() > 0).toList();
        return agreements.isEmpty() ? Html.missing("Nothing has been computed yet.", sources.test())
                : Html.table("Difference from NumPy's and PyTorch's values, relative to the largest of them",
                        List.of("task", "matrices", "difference", "within the tolerance"), agreements,
                        a -> List.of(Html.escape(a.task().fullTitle()), Html.share(a.computed(), a.wanted()),
                                difference(a.difference()), verdict(a)));
    }

    private static String verdict(Agreement agreement) {
        return !agreement.holds() ? Html.strong("no") : agreement.isComplete() ? "yes" : "so far";
    }

    private static String difference(double difference) {
        return Double.isNaN(difference) ? "not a number"
                : Double.isInfinite(difference) ? "wrong shape" : Numbers.scientific(difference);
    }

    private String training() {
        List<TrainingCurve> curves = TrainingCurve.in(sources.outputs());
        return curves.isEmpty() ? Html.missing("No rule has trained the classifier yet.", sources.test() + " -Dtask=2e")
                : Html.table("Objective: mean cross-entropy of a training image over a tenth of an epoch", HEADINGS,
                        curves, curve -> List.of(Html.escape(curve.rule()), Numbers.of("%.4f", curve.early()),
                                Html.strong(Numbers.of("%.4f", curve.last()))))
                + Html.table("Accuracy: share of the 10,000 test images that are recognized", HEADINGS, curves,
                        curve -> List.of(Html.escape(curve.rule()), Numbers.of(PERCENT, 100 * curve.firstAccuracy()),
                                Html.strong(Numbers.of(PERCENT, 100 * curve.lastAccuracy()))));
    }

    private String subspaces() {
        List<List<String>> rows = new ArrayList<>();
        OF_THE_SUBSPACE.forEach((name, meaning) -> {
            Path file = sources.outputs().resolve("problem3/subspace/" + name + ".csv");
            if (Files.exists(file)) {
                rows.add(List.of(meaning, Numbers.value(Csv.read(file).get(0, 0))));
            }
        });
        return rows.isEmpty() ? "" : Html.table("The subspace of 20 dimensions in 200",
                List.of("number", "value"), rows, row -> row);
    }
}
