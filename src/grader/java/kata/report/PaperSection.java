package kata.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import problem3.FigureSummary;

/** Our errors beside those of the paper, and what two numbers tell of a digit. */
record PaperSection(Sources sources) {
    private static final String DASH = "\u2013";

    /** A row of a table; {@code reference} is the number that ours is held against. */
    private record Line(String model, String title, String reference) {
    }

    /** G. E. Hinton, R. R. Salakhutdinov, Science 313, 2006, figure 2B. */
    private static final List<Line> THIRTY = List.of(new Line("autoencoder-30", "autoencoder", "3.00"),
            new Line("logistic-pca-30", "logistic PCA", "8.01"), new Line("pca-30", "PCA", "13.87"));

    /** Measured with PyTorch: leave one out, on the codes of the first 5,000 test images. */
    private static final List<Line> TWO = List.of(new Line("autoencoder-2", "autoencoder", "86.9\u00a0%"),
            new Line("pca-2", "PCA", "43.8\u00a0%"));

    String markup() {
        Optional<FigureSummary> summary = sources.summary();
        return Html.section("paper", "Beside the paper", Html.paragraph("G. E. Hinton and R. R. Salakhutdinov, "
                + "Reducing the Dimensionality of Data with Neural Networks, Science 313, 2006. Errors are squared, "
                + "summed over the 784 pixels of an image, which lie between 0 and 1, and averaged over the images."),
                summary.isEmpty() ? Html.missing("The models have not been trained yet.", "./kata figures")
                        : thirty(summary.get()) + two(summary.get()) + networks(summary.get()));
    }

    private static String thirty(FigureSummary summary) {
        List<List<String>> rows = new ArrayList<>();
        for (Line line : THIRTY) {
            Optional<FigureSummary.Result> model = summary.model(line.model);
            rows.add(List.of(line.title, test(model), line.reference, train(model)));
        }
        return Html.table("30 numbers for an image (figure 2B): squared error",
                List.of("", "test, ours", "test, paper", "train, ours"), rows);
    }

    private static String two(FigureSummary summary) {
        List<List<String>> errors = new ArrayList<>();
        List<List<String>> accuracies = new ArrayList<>();
        for (Line line : TWO) {
            Optional<FigureSummary.Result> model = summary.model(line.model);
            Double accuracy = summary.neighbours().get(line.model);
            errors.add(List.of(line.title, test(model), train(model)));
            accuracies.add(List.of(line.title,
                    accuracy == null ? DASH : "<strong>" + Numbers.percent(accuracy) + "</strong>", line.reference));
        }
        return Html.table("2 numbers for an image (figure 3): squared error", List.of("", "test, ours", "train, ours"),
                errors)
                + Html.table("2 numbers for an image: accuracy of the 10 nearest neighbours",
                        List.of("", "ours", "PyTorch"), accuracies);
    }

    /** What was trained for how long: the tier explains the numbers. */
    private static String networks(FigureSummary summary) {
        String trained = summary.models().stream().filter(model -> model.sizes() != null && model.epochs() > 0)
                .map(model -> model.name() + " (" + model.sizes().stream().map(String::valueOf)
                        .collect(Collectors.joining("-")) + ") " + model.epochs() + " epochs")
                .collect(Collectors.joining(", "));
        return Html.paragraph("Training of the tier \u201c" + summary.tier() + "\u201d: " + trained + ".");
    }

    private static String test(Optional<FigureSummary.Result> model) {
        return model.map(m -> "<strong>" + Numbers.error(m.testError()) + "</strong>").orElse(DASH);
    }

    private static String train(Optional<FigureSummary.Result> model) {
        return model.map(m -> Numbers.error(m.trainError())).orElse(DASH);
    }
}
