package kata.report;

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
        return Html.table("30 numbers for an image (figure 2B): squared error",
                List.of("", "test, ours", "test, paper", "train, ours"), THIRTY,
                line -> List.of(line.title, test(summary, line), line.reference, train(summary, line)));
    }

    private static String two(FigureSummary summary) {
        return Html.table("2 numbers for an image (figure 3): squared error", List.of("", "test, ours", "train, ours"),
                TWO, line -> List.of(line.title, test(summary, line), train(summary, line)))
                + Html.table("2 numbers for an image: accuracy of the 10 nearest neighbours",
                        List.of("", "ours", "PyTorch"), TWO,
                        line -> List.of(line.title, accuracy(summary, line), line.reference));
    }

    /** The networks, and how long each was trained: the tier explains the numbers. */
    private static String networks(FigureSummary summary) {
        String trained = summary.models().stream().filter(model -> model.sizes() != null && model.epochs() > 0)
                .map(model -> model.name() + " (" + model.sizes().stream().map(String::valueOf)
                        .collect(Collectors.joining("-")) + ") " + model.epochs() + " epochs")
                .collect(Collectors.joining(", "));
        return Html.paragraph("Training of the tier \u201c" + summary.tier() + "\u201d: " + trained + ".");
    }

    private static String test(FigureSummary summary, Line line) {
        return summary.model(line.model).map(model -> Html.strong(Numbers.error(model.testError()))).orElse(DASH);
    }

    private static String train(FigureSummary summary, Line line) {
        return summary.model(line.model).map(model -> Numbers.error(model.trainError())).orElse(DASH);
    }

    private static String accuracy(FigureSummary summary, Line line) {
        return Optional.ofNullable(summary.neighbours().get(line.model)).map(Numbers::percent)
                .map(Html::strong).orElse(DASH);
    }
}
