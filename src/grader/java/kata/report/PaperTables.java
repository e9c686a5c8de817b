package kata.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import problem3.FigureSummary;

/** Tables of our errors beside the paper's errors, and of digits recognized from codes of two numbers. */
record PaperTables(FigureSummary summary) {
    /** The autoencoder's error in G. E. Hinton, R. R. Salakhutdinov, Science 313, 2006, figure 2B. */
    static final String AUTOENCODER = "3.00";
    private static final String DASH = "\u2013";

    /** A row of a table; {@code reference} is the paper's or PyTorch's number, for comparison with ours. */
    private record Line(String model, String title, String reference) {
    }

    private static final List<Line> THIRTY = List.of(new Line("autoencoder-30", "autoencoder", AUTOENCODER),
            new Line("logistic-pca-30", "logistic PCA", "8.01"), new Line("pca-30", "PCA", "13.87"));

    /** References measured with PyTorch: leave-one-out accuracy on the codes of the first 5,000 test images. */
    private static final List<Line> TWO = List.of(new Line("autoencoder-2", "autoencoder", "86.9\u00a0%"),
            new Line("pca-2", "PCA", "43.8\u00a0%"));

    /** A model's name for readers, as in "autoencoder, 30 numbers" for "autoencoder-30". */
    static String title(String model) {
        return model.replaceFirst("-(\\d+)$", ", $1 numbers").replace("pca", "PCA").replace("-", " ");
    }

    String markup() {
        return Html.table("Squared error with codes of 30 numbers (figure 2B)",
                List.of("method", "test, ours", "test, paper", "training, ours"), THIRTY,
                line -> List.of(line.title, test(line), line.reference, train(line)))
                + Html.table("Squared error with codes of 2 numbers (figure 3)",
                        List.of("method", "test, ours", "training, ours"), TWO,
                        line -> List.of(line.title, test(line), train(line)))
                + Html.table("Digits recognized by their 10 nearest neighbours, codes of 2 numbers",
                        List.of("method", "ours", "PyTorch"), TWO,
                        line -> List.of(line.title, accuracy(line), line.reference))
                + Html.paragraph("The brightness of a pixel lies between 0 and 1. Its squared error is summed over the "
                        + "784 pixels of an image; the tables have the mean of all images. The paper: G. E. Hinton "
                        + "and R. R. Salakhutdinov, Reducing the Dimensionality of Data with Neural Networks, "
                        + "Science 313, 2006.")
                + networks();
    }

    /** A paragraph on the tier and on the layers and epochs of each network, which explain the errors. */
    private String networks() {
        String trained = summary.models().stream().filter(model -> model.sizes() != null && model.epochs() > 0)
                .map(model -> title(model.name()) + " (" + model.sizes().stream().map(String::valueOf)
                        .collect(Collectors.joining("-")) + ") " + model.epochs() + " epochs")
                .collect(Collectors.joining(", "));
        return Html.paragraph("Training of the tier \u201c" + summary.tier() + "\u201d: " + trained + ".");
    }

    private String test(Line line) {
        return summary.model(line.model).map(model -> Html.strong(Numbers.error(model.testError()))).orElse(DASH);
    }

    private String train(Line line) {
        return summary.model(line.model).map(model -> Numbers.error(model.trainError())).orElse(DASH);
    }

    private String accuracy(Line line) {
        return Optional.ofNullable(summary.neighbours().get(line.model)).map(Numbers::percent)
                .map(Html::strong).orElse(DASH);
    }
}
