package kata.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kata.data.Csv;
import kata.data.Folders;
import kata.matrix.Matrix;
import kata.task.Task;
import problem3.FigureSummary;

/** The homework's questions, answered with numbers. */
record QuestionsSection(Sources sources) {
    private static final List<String> HEADINGS = List.of("rule", "after 1 epoch", "at the end");
    private static final String PERCENT = "%.2f\u00a0%%";

    String markup() {
        return Html.section("questions", "The questions",
                Html.element("h3", "Do they agree with PyTorch?"), agreement(),
                Task.all().contains(Task.TRAINING)
                        ? Html.element("h3", "The three rules: what do you observe?") + training() : "",
                Html.element("h3", "PCA and the outliers: what do you observe?"), subspaces(),
                Html.element("h3", "Is the autoencoder better than PCA?"), betterThanPca());
    }

    private String agreement() {
        List<Agreement> agreements = Task.all().stream().map(task -> Agreement.of(task, sources.outputs()))
                .filter(a -> a.computed() > 0).toList();
        if (agreements.isEmpty()) {
            return Html.missing("Nothing has been computed yet.", sources.test());
        }
        long holding = agreements.stream().filter(Agreement::holds).count();
        String answer = holding == agreements.size() ? "Yes: all that was computed agrees"
                : "In " + holding + " of " + agreements.size() + " tasks what was computed agrees";
        return Html.paragraph(answer + " with the golden values, which NumPy and PyTorch have made. The difference is "
                + "the largest of a matrix, as a part of its largest golden value; the task's checks say how large "
                + "one may be.")
                + Html.table("Differences from the golden values", List.of("task", "matrices", "difference", "agrees"),
                        agreements, a -> List.of(Html.escape(a.task().fullTitle()),
                                Html.share(a.computed(), a.wanted()), difference(a.difference()), verdict(a)));
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
        if (curves.isEmpty()) {
            return Html.missing("No rule has trained the classifier yet.", sources.test() + " -Dtask=2e");
        }
        TrainingCurve fastest = curves.stream().min(Comparator.comparingDouble(TrainingCurve::early)).orElseThrow();
        TrainingCurve lowest = curves.stream().min(Comparator.comparingDouble(TrainingCurve::last)).orElseThrow();
        return Html.paragraph(fastest.rule() + " is fastest in the first epoch (objective "
                + Numbers.of("%.4f", fastest.early()) + "), " + lowest.rule() + " ends lowest ("
                + Numbers.of("%.4f", lowest.last()) + " after " + lowest.epochs() + " epochs). "
                + curves.stream().filter(curve -> curve.lastAccuracy() >= 0.98).count() + " of " + curves.size()
                + " reach 98 % of the test images.")
                + Html.table("Objective: its mean over a tenth of an epoch", HEADINGS, curves,
                        curve -> List.of(Html.escape(curve.rule()), Numbers.of("%.4f", curve.early()),
                                Html.strong(Numbers.of("%.4f", curve.last()))))
                + Html.table("Test accuracy", HEADINGS, curves,
                        curve -> List.of(Html.escape(curve.rule()), Numbers.of(PERCENT, 100 * curve.firstAccuracy()),
                                Html.strong(Numbers.of(PERCENT, 100 * curve.lastAccuracy()))));
    }

    /** Every single number that problem 3 keeps: distances and objectives. */
    private String subspaces() {
        List<List<String>> rows = new ArrayList<>();
        for (Path file : Folders.files(sources.outputs().resolve("problem3"))) {
            String name = file.getFileName().toString();
            Matrix values = name.endsWith(".csv") ? Csv.read(file) : Matrix.zeros(0, 0);
            if (values.rows() == 1 && values.columns() == 1) {
                rows.add(List.of(Html.escape(name.replace(".csv", "").replace('-', ' ')),
                        Numbers.value(values.get(0, 0))));
            }
        }
        return rows.isEmpty() ? Html.missing("No distance has been computed yet.", sources.test())
                : Html.paragraph("A distance of 0 is the true subspace. The curves of distance against iteration and "
                        + "against the share of outliers are among the curves below.")
                        + Html.table("What problem 3 computed", List.of("", "value"), rows, row -> row);
    }

    private String betterThanPca() {
        Optional<FigureSummary> summary = sources.summary();
        if (summary.isEmpty()) {
            return Html.missing("The models have not been trained yet.", "./kata figures");
        }
        StringBuilder answer = new StringBuilder();
        for (int codes : new int[] {30, 2}) {
            Optional<FigureSummary.Result> ours = summary.get().model("autoencoder-" + codes);
            Optional<FigureSummary.Result> pca = summary.get().model("pca-" + codes);
            if (ours.isPresent() && pca.isPresent()) {
                double ratio = pca.get().testError() / ours.get().testError();
                answer.append(Html.paragraph((ratio > 1 ? "Yes" : "No") + ", with " + codes + " numbers for an image: "
                        + "its squared error on the test images is " + Numbers.error(ours.get().testError()) + ", that "
                        + "of PCA " + Numbers.error(pca.get().testError()) + ", " + Numbers.of("%.1f", ratio)
                        + " times as much."));
            }
        }
        Double ours = summary.get().neighbours().get("autoencoder-2");
        Double pca = summary.get().neighbours().get("pca-2");
        if (ours != null && pca != null) {
            answer.append(Html.paragraph("From the two numbers alone, the 10 nearest neighbours tell the digit in "
                    + Numbers.percent(ours) + " of the cases; from PCA's, in " + Numbers.percent(pca) + "."));
        }
        return answer.isEmpty() ? Html.missing("One of the two is missing.", "./kata figures") : answer.toString();
    }
}
